namespace EmploisEnRegions.Handoff.Turns;

/// <summary>Who may be given a turn: the language first, then a region or a need; where nobody serves these, everybody of that language. Pure.</summary>
public static class TurnRouting
{
    /// <returns>Organisations, in the order given; empty when nobody free speaks the language.</returns>
    public static IReadOnlyList<string> Able(OpenTurn turn, IReadOnlyList<FreeCounsellor> free, IReadOnlyList<string> organisations)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(free);
        var speaking = free.Where(counsellor => counsellor.Languages.Contains(turn.Language)).ToList();
        if (turn.Organisation is { } sentTo && speaking.Exists(counsellor => counsellor.Organisation == sentTo)) return [sentTo];
        var all = Of(speaking, organisations);
        var suiting = Of(speaking.Where(counsellor => counsellor.Serving.Suits(turn.Regions, turn.Needs)), organisations);
        // Whose turn it was did not take it: the others first, those that suit before the rest.
        return Others(suiting, turn.OfferedTo) is { Count: > 0 } rest ? rest
            : Others(all, turn.OfferedTo) is { Count: > 0 } others ? others
            : all;
    }

    private static List<string> Of(IEnumerable<FreeCounsellor> counsellors, IReadOnlyList<string> organisations)
    {
        var names = counsellors.Select(counsellor => counsellor.Organisation).ToHashSet();
        return [.. organisations.Where(names.Contains)];
    }

    private static List<string> Others(List<string> organisations, string? offeredTo) => [.. organisations.Where(name => name != offeredTo)];
}
