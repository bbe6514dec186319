using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Sequence;

namespace EmploisEnRegions.Understanding.Identifiers;

/// <param name="Contact">In canonical form.</param>
/// <param name="Start">Where it stands in the text.</param>
internal sealed record ContactSpan(ContactPoint Contact, int Start, int Length);

/// <summary>Phone numbers and e-mail addresses of a text.</summary>
internal static class ContactReader
{
    private const int FewestDigits = 8;

    /// <summary>All that could be reached, in the order of the text; e-mail addresses first.</summary>
    public static IReadOnlyList<ContactSpan> Find(string text)
    {
        var found = new List<ContactSpan>();
        if (text.Contains('@', StringComparison.Ordinal))
            found.AddRange(SequenceRecognizer.RecognizeEmail(text, Culture.English).Select(r => Span(new ContactPoint(ContactKind.Email, r.Text.ToLowerInvariant()), r)));
        if (text.Count(char.IsAsciiDigit) < FewestDigits) return found;
        foreach (var result in SequenceRecognizer.RecognizePhoneNumber(text, Culture.English))
        {
            if (Canonical(result.Text, Plus(text, result.Start)) is { } number) found.Add(Span(new ContactPoint(ContactKind.Phone, number), result));
        }
        return found;
    }

    /// <summary>The text with spaces in place of each: a phone number is not a number to count with.</summary>
    public static string Blank(string text, IReadOnlyList<ContactSpan> contacts)
    {
        if (contacts.Count == 0) return text;
        var letters = text.ToCharArray();
        foreach (var contact in contacts) letters.AsSpan(contact.Start, contact.Length).Fill(' ');
        return new string(letters);
    }

    private static ContactSpan Span(ContactPoint contact, ModelResult result) => new(contact, result.Start, result.End - result.Start + 1);

    private static bool Plus(string text, int start) => text[start] == '+' || (start > 0 && text[start - 1] == '+');

    /// <summary>E.164; a North American number unless "+" says otherwise. Null when it cannot be dialled.</summary>
    private static string? Canonical(string typed, bool plus)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (plus) return digits.Length is >= 8 and <= 15 ? "+" + digits : null;
        if (digits.Length == 11 && digits[0] == '1') digits = digits[1..];
        return digits.Length == 10 && digits[0] >= '2' && digits[3] >= '2' ? "+1" + digits : null;
    }
}
