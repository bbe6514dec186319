using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace EmploisEnRegions.Channels.Sms.Words;

internal enum Keyword { Stop, Start, Help }

/// <param name="Language">The language that the word is of; null when it is of both.</param>
internal sealed record KeywordSaid(Keyword Keyword, string? Language);

/// <summary>
/// Words that carriers want understood at any time: those of the Canadian guidelines, those by which Twilio itself stops sending, and what people
/// write in French for them. Alone in a message; case, accents, spaces and punctuation do not matter.
/// </summary>
internal static class Keywords
{
    private const int Longest = 24;
    private static readonly KeywordSaid Resume = new(Keyword.Start, "en");

    private static readonly FrozenDictionary<string, KeywordSaid> Known = Table(
        (Keyword.Stop, "en", ["stop", "stopall", "unsubscribe", "end", "quit", "cancel", "revoke", "optout"]),
        (Keyword.Stop, "fr", ["arret", "arrets", "arrete", "arretez", "arreter", "desabonner", "desabonnement", "desabonnez", "fin"]),
        (Keyword.Start, "en", ["start", "unstop"]),
        (Keyword.Start, "fr", ["depart", "reprendre", "reabonner"]),
        (Keyword.Help, "en", ["help"]),
        (Keyword.Help, "fr", ["aide"]),
        (Keyword.Help, null, ["info"]));

    private static readonly FrozenSet<string> More = FrozenSet.Create(StringComparer.Ordinal, "plus", "more", "suite");

    /// <summary>Null when the message is not a keyword.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="optedOut">YES takes a STOP back at Twilio, and is an answer like any other without one.</param>
    public static KeywordSaid? Read(string? text, bool optedOut)
    {
        if (Folded(text) is not { } said) return null;
        return Known.GetValueOrDefault(said) ?? (optedOut && said == "yes" ? Resume : null);
    }

    /// <summary>By the name that Twilio gives it; null when it has none that we know.</summary>
    public static Keyword? Named(string? name) => name switch { "STOP" => Keyword.Stop, "START" => Keyword.Start, "HELP" => Keyword.Help, _ => null };

    public static bool IsMore(string? text) => Folded(text) is { } said && More.Contains(said);

    /// <summary>The number of a button, as people write it: <c>2</c>, <c>2.</c>, <c>(2)</c>.</summary>
    public static int? Number(string? text) =>
        Folded(text) is { Length: 1 or 2 } said && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Null for what is too long to be a word, or has characters that are no text.</summary>
    private static string? Folded(string? text)
    {
        if (text is null || text.Length > Longest || text.Any(char.IsSurrogate)) return null;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
        }

        return folded.Length == 0 ? null : folded.ToString();
    }

    private static FrozenDictionary<string, KeywordSaid> Table(params (Keyword Keyword, string? Language, string[] Words)[] rows) =>
        rows.SelectMany(row => row.Words.Select(word => KeyValuePair.Create(word, new KeywordSaid(row.Keyword, row.Language)))).ToFrozenDictionary(StringComparer.Ordinal);
}
