using System.Globalization;

namespace EmploisEnRegions.Recognizers.Sequences;

/// <summary>What a run of digits must be, and stand beside, to be a telephone number.</summary>
internal static class PhoneRules
{
    private static readonly string[] OtherNumbers = ["account", "card number", "card number is", "no.", "compte", "carte", "nas", "sin", "express"];

    public static bool Accepts(string text, PhoneCandidate candidate) =>
        candidate.Digits is >= 7 and <= 16
        && IsFreeBefore(text, candidate.Start)
        && IsFreeAfter(text, candidate.End)
        && HasBracketsInOrder(text.AsSpan(candidate.Start, candidate.End - candidate.Start))
        && !IsDate(text, candidate)
        && !IsDecimal(candidate)
        && !IsThousands(text, candidate)
        && !IsNamedOtherwise(text, candidate.Start);

    private static bool IsFreeBefore(string text, int start)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        if (before is '-' or '.' or '/')
        {
            var beyond = start > 1 ? text[start - 2] : ' ';
            // "OFFICE-1(516)733-3989" is a number; "E-151673398" is a code.
            return before == '-' && (beyond == ' ' && start > 2 || (char.IsLetter(beyond) && start > 2 && char.IsLetter(text[start - 3])));
        }
        return (!char.IsAsciiLetterOrDigit(before) || (text[start] == '(' && char.IsLetter(before))) && before is not ('*' or '=' or '%' or '$' or '€' or '£' or '_' or '+' or ')' or '#' or ',');
    }

    private static bool IsFreeAfter(string text, int end)
    {
        var after = end < text.Length ? text[end] : ' ';
        var beyond = end + 1 < text.Length ? text[end + 1] : ' ';
        return after switch
        {
            '%' or '*' or '_' or '$' or '€' => false,
            '.' or ',' or '-' or '/' or ':' => !char.IsLetterOrDigit(beyond),
            _ => !char.IsLetterOrDigit(after) || after > '\u2e80',
        };
    }

    private static bool HasBracketsInOrder(ReadOnlySpan<char> number)
    {
        var open = 0;
        foreach (var c in number)
        {
            open += c == '(' ? 1 : 0;
            if (open > 1)
            {
                return false;
            }
            open -= c == ')' && open > 0 ? 1 : 0;
        }
        return open == 0;
    }

    /// <summary>"16/04/2010", "2009/2010", "2010-04-16".</summary>
    private static bool IsDate(string text, PhoneCandidate candidate)
    {
        if (text[candidate.Start] is '+' or '(')
        {
            return false;
        }
        return candidate.Shape switch
        {
            "44" => candidate.Separators is "/" or "-" && IsYear(text, candidate.Start) && IsYear(text, candidate.End - 4),
            "224" or "214" or "124" or "114" => candidate.Separators is "//" or "--" or "..",
            "422" or "412" or "421" or "411" => candidate.Separators is "//" or "--" or ".." && IsYear(text, candidate.Start),
            _ => false,
        };
    }

    private static bool IsYear(string text, int at) =>
        int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2100;

    /// <summary>"0.000000012" has one point and nothing else between its digits.</summary>
    private static bool IsDecimal(PhoneCandidate candidate) => candidate.Separators == ".";

    /// <summary>"1 200 000" is a quantity.</summary>
    private static bool IsThousands(string text, PhoneCandidate candidate) =>
        candidate.Shape == "133" && candidate.Separators is "  " or ".." && text[candidate.Start] is not ('+' or '(');

    private static bool IsNamedOtherwise(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" :#");
        foreach (var name in OtherNumbers)
        {
            if (before.EndsWith(name, StringComparison.OrdinalIgnoreCase) && IsWordStart(before, before.Length - name.Length))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsWordStart(ReadOnlySpan<char> text, int at) => at == 0 || !char.IsLetter(text[at - 1]);
}
