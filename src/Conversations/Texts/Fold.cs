using System.Globalization;
using System.Text;

namespace EmploisEnRegions.Conversations.Texts;

/// <summary>Lower case, no accents, single spaces, no punctuation: for comparing an answer with a button or a word.</summary>
public static class Fold
{
    private const int ShortText = 64;

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<char> letters = stackalloc char[LengthFor(text)];
        return Letters(text, letters).ToString();
    }

    /// <summary>Whether a text folds to <paramref name="folded"/>.</summary>
    public static bool Is(string text, string folded)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<char> letters = stackalloc char[LengthFor(text)];
        return Letters(text, letters).SequenceEqual(folded);
    }

    /// <summary>A letter has at most one accent in our languages, so a short text needs no second look.</summary>
    private static int LengthFor(string text) => text.Length <= ShortText ? 2 * ShortText : 0;

    private static ReadOnlySpan<char> Letters(string text, Span<char> room) =>
        room.IsEmpty || !text.TryNormalize(room, out var length, NormalizationForm.FormD)
            ? InPlace(text.Normalize(NormalizationForm.FormD).ToCharArray())
            : InPlace(room[..length]);

    private static ReadOnlySpan<char> InPlace(Span<char> text)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) text[length++] = char.ToLowerInvariant(c);
            else if (length > 0 && text[length - 1] != ' ') text[length++] = ' ';
        }

        return text[..length].TrimEnd(' ');
    }
}
