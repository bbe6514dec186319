using System.Globalization;
using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

/// <summary>
/// Numbers in digits with their separators: "1 200,50", "1,200.50", "94.000" (French), "12,34,567.89", "1.3e6", "2,5^-1".
/// </summary>
internal static class DigitReader
{
    private const int MostGroups = 12;

    /// <summary>Reads at a digit, or at a decimal mark before a digit. <paramref name="end"/> is one past the last character.</summary>
    public static double Read(string text, int start, Language language, out int end)
    {
        Span<int> ends = stackalloc int[MostGroups];
        var groups = Groups(text, start, language, ends, out var decimalMark);
        end = decimalMark >= 0 ? SkipDigits(text, decimalMark + 1) : ends[groups - 1];
        return Value(text, start, end, decimalMark);
    }

    public static int SkipDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
        return at;
    }

    /// <summary>How many groups of digits belong to the whole part, and where the decimal mark stands (-1 if there is none).</summary>
    private static int Groups(string text, int start, Language language, Span<int> ends, out int decimalMark)
    {
        ends[0] = SkipDigits(text, start);
        var separator = SeparatorAt(text, ends[0]);
        var groups = separator == '\0' || ends[0] == start ? 1 : GroupsOf(text, start, separator, ends, language);
        var end = ends[groups - 1];
        decimalMark = IsDecimalMark(text, start, end, groups > 1 ? separator : '\0') ? end : -1;
        return groups;
    }

    private static int GroupsOf(string text, int start, char separator, Span<int> ends, Language language)
    {
        var groups = 1;
        var last = 0;
        var allThree = true;
        var allTwo = true;
        while (groups < ends.Length && SeparatorAt(text, ends[groups - 1]) == separator)
        {
            var end = SkipDigits(text, ends[groups - 1] + 1);
            var length = end - ends[groups - 1] - 1;
            if (language == Language.French && separator == '.' && length != 3)
            {
                break;
            }
            allThree &= length == 3;
            allTwo &= groups == 1 || last == 2;
            last = length;
            ends[groups++] = end;
        }
        var first = ends[0] - start;
        if (first > 3 || text[start] == '0')
        {
            return 1;
        }
        var isIndian = separator == ',' && allTwo && last == 3 && groups > 2 && first < 3;
        return isIndian || (allThree && IsThousandMark(text, separator, groups, ends[groups - 1], language)) ? groups : 1;
    }

    private static bool IsThousandMark(string text, char separator, int groups, int end, Language language) => separator switch
    {
        ' ' => true,
        ',' => language == Language.English || groups > 2,
        _ => language == Language.French || SeparatorAt(text, end) == ',',
    };

    /// <summary>Space (also the narrow and the unbreakable one), comma or point directly between two digits; otherwise nothing.</summary>
    private static char SeparatorAt(string text, int at)
    {
        if (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]))
        {
            return '\0';
        }
        return text[at] switch
        {
            ' ' or '\u00a0' or '\u202f' => ' ',
            ',' => ',',
            '.' => '.',
            _ => '\0',
        };
    }

    /// <summary>"192.168.1.2" and "22,24,26" are lists, not decimals: neither what follows nor what precedes may continue one.</summary>
    private static bool IsDecimalMark(string text, int start, int at, char thousands)
    {
        var mark = SeparatorAt(text, at);
        if (mark is not (',' or '.') || mark == thousands)
        {
            return false;
        }
        var continues = SeparatorAt(text, SkipDigits(text, at + 1)) == mark;
        var continued = start > 1 && text[start - 1] == mark && char.IsAsciiDigit(text[start - 2]);
        return !continues && !continued;
    }

    private static double Value(string text, int start, int end, int decimalMark)
    {
        var digits = end - start <= 64 ? stackalloc char[64] : new char[end - start];
        var length = 0;
        for (var at = start; at < end; at++)
        {
            if (at == decimalMark || char.IsAsciiDigit(text[at]))
            {
                digits[length++] = at == decimalMark ? '.' : text[at];
            }
        }
        return double.Parse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
