namespace EmploisEnRegions.Recognizers.Sequences;

/// <summary>The official score: a base, awards for a country or area code, for separators and length; deductions for oddities.</summary>
internal static class PhoneScore
{
    public static double Of(ReadOnlySpan<char> number)
    {
        var digits = Count(number, char.IsAsciiDigit);
        var score = 30 + CodeAward(number) + FormatAward(number) + (Math.Min(digits - 8, 3) * 10);
        score -= 10 * Math.Max(0, SameTail(number) - 2);
        score -= digits == number.Length ? 10 * Math.Max(0, digits - 11) : 0;
        score -= 10 * Math.Max(0, LongRuns(number) - 1);
        return Math.Clamp(score, 0, 100) / 100.0;
    }

    /// <summary>40 for "+33", "0033", "(+33)"; 30 for "(514)".</summary>
    private static int CodeAward(ReadOnlySpan<char> number)
    {
        var bare = number.TrimStart("( ");
        var hasCountry = bare.StartsWith("+") || (bare.StartsWith("00") && bare.Length > 2 && bare[2..].TrimStart() is [>= '1' and <= '9', ..]);
        return hasCountry ? 40 : number.Contains('(') && number.Contains(')') ? 30 : 0;
    }

    private static int FormatAward(ReadOnlySpan<char> number)
    {
        var runs = 0;
        var isDoubled = false;
        for (var i = 0; i < number.Length; i++)
        {
            if (IsSeparator(number[i]))
            {
                var continues = i > 0 && IsSeparator(number[i - 1]);
                isDoubled |= continues;
                runs += continues ? 0 : 1;
            }
        }
        var isTorn = number.ContainsAny('(', ')') && !(number.Contains('(') && number.Contains(')'));
        return (20 * Math.Min(runs, 3)) - (isDoubled ? 20 : 0) - (isTorn && runs > 0 ? 20 : 0);
    }

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is '-' or '/' or '.';

    private static int SameTail(ReadOnlySpan<char> number)
    {
        var length = 1;
        while (length < number.Length && length < 11 && char.IsAsciiDigit(number[^1]) && number[^(length + 1)] == number[^1])
        {
            length++;
        }
        return length;
    }

    /// <summary>Runs of five digits or more.</summary>
    private static int LongRuns(ReadOnlySpan<char> number)
    {
        var (runs, length) = (0, 0);
        foreach (var c in number)
        {
            length = char.IsAsciiDigit(c) ? length + 1 : 0;
            runs += length == 5 ? 1 : 0;
        }
        return runs;
    }

    private static int Count(ReadOnlySpan<char> text, Func<char, bool> counts)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += counts(c) ? 1 : 0;
        }
        return count;
    }
}
