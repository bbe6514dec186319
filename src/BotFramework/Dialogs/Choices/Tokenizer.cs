using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Cuts a text into words.</summary>
public delegate List<Token> TokenizerFunction(string? text, string? locale = null);

/// <summary>A word, and how it is compared.</summary>
public class Token
{
    public int Start { get; set; }

    /// <summary>Its last character, included.</summary>
    public int End { get; set; }

    public string Text { get; set; } = string.Empty;

    public string Normalized { get; set; } = string.Empty;
}

/// <summary>Words end at spaces and signs, an emoji is one; they are compared without case or accents.</summary>
public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    public static List<Token> DefaultTokenizerImpl(string? text, string? locale = null)
    {
        var tokens = new List<Token>();
        if (text is null)
        {
            return tokens;
        }

        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (!isPair && !IsBreaking(text[i], insideWord: start >= 0))
            {
                start = start < 0 ? i : start;
                continue;
            }

            AddWord(i);
            if (isPair)
            {
                tokens.Add(new Token { Start = i, End = i + 1, Text = text.Substring(i, 2), Normalized = text.Substring(i, 2) });
                i++;
            }
        }

        AddWord(text.Length);
        return tokens;

        void AddWord(int end)
        {
            if (start >= 0)
            {
                var word = text[start..end];
                tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = Fold(word) });
                start = -1;
            }
        }
    }

    /// <summary>Lower case, no accents, œ and æ as two letters.</summary>
    internal static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length + 2);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            _ = char.ToLowerInvariant(letter) switch
            {
                'œ' => folded.Append("oe"),
                'æ' => folded.Append("ae"),
                var lower => folded.Append(lower),
            };
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    // A combining accent belongs to the letter before it: some keyboards send é as two characters.
    private static bool IsBreaking(char sign, bool insideWord) => (int)sign switch
    {
        <= 0x2F or (>= 0x3A and <= 0x40) or (>= 0x5B and <= 0x60) or (>= 0x7B and <= 0xBF) => true,
        >= 0x0300 and <= 0x036F => !insideWord,
        (>= 0x02B9 and <= 0x02FF) or (>= 0x2000 and <= 0x2BFF) or (>= 0x2E00 and <= 0x2E7F) => true,
        _ => false,
    };
}
