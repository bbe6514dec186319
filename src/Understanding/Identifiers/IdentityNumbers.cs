using System.Text.RegularExpressions;

namespace EmploisEnRegions.Understanding.Identifiers;

/// <summary>Numbers that must not be kept: social insurance, cards, health insurance, passports, immigration files.</summary>
internal static class IdentityNumbers
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Cards = new(@"\b\d([ \-]?\d){12,18}\b", Linear);
    private static readonly Regex SocialInsurance = new(@"\b\d{3}[ \-]?\d{3}[ \-]?\d{3}\b", Linear);
    private static readonly Regex HealthInsurance = new(@"\b[A-Z]{4}[ \-]?\d{4}[ \-]?\d{4}\b", Linear);
    private static readonly Regex Passports = new(@"\b[A-Z]{1,2}\d{6,8}\b", Linear);
    private static readonly Regex Files = new(@"(iuc|uci|nas|sin|ssn|passeport|passport|dossier|file|permis|permit|carte|card|csq|caq)[^\d\n]{0,25}\d([ \-]?\d){5,}", Linear);

    private const int FewestDigits = 6;

    /// <summary>The text with each digit of such a number replaced, or null when there is none.</summary>
    public static string? Mask(string text)
    {
        if (text.Count(char.IsAsciiDigit) < FewestDigits) return null;
        var masked = Replace(text, Cards, value => Luhn(value));
        masked = Replace(masked, SocialInsurance, value => Luhn(value));
        masked = Replace(masked, HealthInsurance, _ => true);
        masked = Replace(masked, Passports, _ => true);
        masked = Replace(masked, Files, _ => true);
        return masked == text ? null : masked;
    }

    private static string Replace(string text, Regex pattern, Func<string, bool> isOne) =>
        pattern.Replace(text, match => isOne(match.Value) ? string.Concat(match.Value.Select(c => char.IsAsciiDigit(c) ? '*' : c)) : match.Value);

    private static bool Luhn(string value)
    {
        var sum = 0;
        var twice = false;
        foreach (var c in value.Reverse().Where(char.IsAsciiDigit))
        {
            var digit = (c - '0') * (twice ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            twice = !twice;
        }
        return sum > 0 && sum % 10 == 0;
    }
}
