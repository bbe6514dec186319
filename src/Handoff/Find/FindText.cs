using System.Globalization;
using System.Text;
using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.Handoff.Find;

/// <summary>Words as they are kept and looked for: the same on each database, whatever it knows of accents.</summary>
public static class FindText
{
    /// <summary>More words narrow nothing any more.</summary>
    private const int MostWords = 8;

    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    public static IReadOnlyList<string> Words(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [.. Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    public static string Region(string code) => $"region{code}";

    public static string Outcome(OutcomeKind kind) => $"outcome{kind}".ToLowerInvariant();
}
