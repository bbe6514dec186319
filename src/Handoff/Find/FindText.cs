using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.Handoff.Find;

/// <summary>Words as they are kept and looked for: the same on each database, whatever it knows of accents.</summary>
public static class FindText
{
    /// <summary>More words narrow nothing any more.</summary>
    private const int MostWords = 8;

    public static IReadOnlyList<string> Words(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [.. Fold.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    public static string Region(string code) => $"region{code}";

    public static string Outcome(OutcomeKind kind) => $"outcome{kind}".ToLowerInvariant();
}
