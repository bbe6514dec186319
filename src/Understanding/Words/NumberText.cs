using System.Globalization;

namespace EmploisEnRegions.Understanding.Words;

/// <summary>Numbers in digits as people type them: "1 200", "1,200", "1 200,50", "1.5", "45k", "2h30", "1er".</summary>
internal static class NumberText
{
    private const int MaxDigits = 15;

    /// <summary>Adds one number token in invariant form ("1200.5") and returns where it ended.</summary>
    public static int Cut(string text, int start, int end, int clause, int sentence, List<Token> tokens)
    {
        var i = Digits(text, start, end);
        var digits = text[start..i];
        for (var grouped = digits.Length <= 3; grouped && digits.Length < MaxDigits;)
        {
            var next = Thousands(text, i, end);
            grouped = next != i;
            if (grouped) digits += text.Substring(next - 3, 3);
            i = next;
        }
        var (fraction, after) = Fraction(text, i, end);
        tokens.Add(new Token(digits + fraction, start, after, clause, sentence, false));
        return after;
    }

    public static double Value(string token) =>
        double.TryParse(token, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    private static int Digits(string text, int i, int end)
    {
        while (i < end && char.IsAsciiDigit(text[i])) i++;
        return i;
    }

    /// <summary>The end of ",200" or " 200" at i when exactly three digits follow a separator of thousands.</summary>
    private static int Thousands(string text, int i, int end)
    {
        if (i + 3 >= end || text[i] is not (' ' or ',' or '.' or '\u00A0' or '\u202F' or '\'')) return i;
        var stop = Digits(text, i + 1, end);
        return stop - i == 4 ? stop : i;
    }

    private static (string Fraction, int After) Fraction(string text, int i, int end)
    {
        if (i + 1 >= end || text[i] is not (',' or '.') || !char.IsAsciiDigit(text[i + 1])) return ("", i);
        var stop = Digits(text, i + 1, end);
        return stop - i is 2 or 3 ? ("." + text[(i + 1)..stop], stop) : ("", i);
    }
}
