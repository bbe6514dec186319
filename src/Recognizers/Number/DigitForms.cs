using System.Globalization;
using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

/// <summary>What may follow digits: powers ("1.1^23", "1.3e6", "6.23x10^-4") and suffixes ("45K", "1.2M", "1MM").</summary>
internal static class DigitForms
{
    public static Numeral Extend(NumberText text, Numeral numeral)
    {
        var end = numeral.End;
        var folded = text.Tokens.Folded;
        if (folded.AsSpan(end).StartsWith("x10^", StringComparison.Ordinal) && TryExponent(folded, end + 4, out var power, out var exponent))
        {
            return Until(text, numeral, power, numeral.Value * Math.Pow(10, exponent), NumberForm.Power);
        }
        if (At(folded, end) == '^' && TryExponent(folded, end + 1, out power, out exponent))
        {
            return Until(text, numeral, power, Math.Pow(numeral.Value, exponent), NumberForm.Power);
        }
        if (At(folded, end) == 'e' && TryExponent(folded, end + 1, out power, out exponent) && !char.IsLetter(At(folded, power)))
        {
            return Until(text, numeral, power, numeral.Value * Math.Pow(10, exponent), NumberForm.Power);
        }
        return WithSuffix(text, numeral);
    }

    private static Numeral WithSuffix(NumberText text, Numeral numeral)
    {
        var tokens = text.Tokens;
        var next = numeral.Next;
        if (next >= tokens.Count || tokens[next].Kind != TokenKind.Word)
        {
            return numeral;
        }
        var word = tokens.Text.AsSpan(tokens[next].Start, tokens[next].End - tokens[next].Start);
        var scale = tokens.IsGlued(next) ? Glued(word) : Apart(word);
        return scale > 0 ? Until(text, numeral, tokens[next].End, numeral.Value * scale, NumberForm.Whole) : numeral;
    }

    /// <summary>A small m is metres or minutes, never millions.</summary>
    private static double Glued(ReadOnlySpan<char> suffix) => suffix switch
    {
        "k" or "K" => 1e3,
        "M" or "MM" => 1e6,
        "G" or "B" or "b" => 1e9,
        "T" => 1e12,
        _ => 0,
    };

    private static double Apart(ReadOnlySpan<char> suffix) => suffix switch
    {
        "k" or "K" => 1e3,
        "G" => 1e9,
        _ => 0,
    };

    private static bool TryExponent(string text, int at, out int end, out double exponent)
    {
        var first = at;
        var sign = 1;
        while (At(text, first) is '+' or '-' && first - at < 2)
        {
            sign = At(text, first) == '-' ? -sign : sign;
            first++;
        }
        end = DigitReader.SkipDigits(text, first);
        exponent = 0;
        return end > first && end - first <= 3 && double.TryParse(text.AsSpan(first, end - first), NumberStyles.None, CultureInfo.InvariantCulture, out exponent)
            && (exponent *= sign) is var _;
    }

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';

    private static Numeral Until(NumberText text, Numeral numeral, int end, double value, NumberForm form) => numeral with
    {
        Next = text.Tokens.TokenAt(end, numeral.Next),
        End = end,
        Value = value,
        Form = form,
    };
}
