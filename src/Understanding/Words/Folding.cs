using System.Globalization;
using System.Text;

namespace EmploisEnRegions.Understanding.Words;

/// <summary>Letters without case or accent, so that "Gaspésie", "GASPESIE" and "gaspesie" are one word.</summary>
internal static class Folding
{
    private static readonly string[] Latin = BuildLatin();

    public static string Fold(ReadOnlySpan<char> text)
    {
        const int Usual = 64;
        // One letter becomes one or two ("œ"), or none (a combining accent).
        var folded = text.Length <= Usual ? stackalloc char[2 * Usual] : new char[2 * text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (letter >= Latin.Length) folded[length++] = char.ToLowerInvariant(letter);
            else foreach (var plain in Latin[letter]) folded[length++] = plain;
        }
        return new string(folded[..length]);
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    private static string[] BuildLatin()
    {
        var table = new string[0x370];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = c is >= 0x300 and < 0x370 ? "" : (char)c switch
            {
                'œ' or 'Œ' => "oe",
                'æ' or 'Æ' => "ae",
                'ß' => "ss",
                'ø' or 'Ø' => "o",
                _ => Base((char)c),
            };
        }
        return table;
    }

    private static string Base(char c)
    {
        var decomposed = c.ToString().Normalize(NormalizationForm.FormD);
        var kept = decomposed.Where(x => CharUnicodeInfo.GetUnicodeCategory(x) != UnicodeCategory.NonSpacingMark).ToArray();
        return new string(kept).ToLowerInvariant();
    }
}
