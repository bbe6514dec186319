namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>Which of the first regions changed place between two profiles, and the criterion that did it.</summary>
internal static class Moves
{
    public static List<Move> Between(Evaluation before, Evaluation after) =>
    [
        .. after.Order.Take(3).Concat(before.Order.Take(3)).Distinct()
            .Select(region => Move(region, before, after))
            .Where(move => move.RankBefore != move.RankAfter)
            .OrderBy(move => move.RankAfter ?? int.MaxValue),
    ];

    private static Move Move(int region, Evaluation before, Evaluation after)
    {
        var (old, now) = (before.Rank(region), after.Rank(region));
        return new Move
        {
            Region = after.Regions[region].Code,
            RankBefore = old,
            RankAfter = now,
            Exclusion = after.Exclusions[region] ?? before.Exclusions[region],
            Because = now < old ? Strongest(region, Passed(region, before, after), 1, before, after)
                : now > old ? Strongest(region, Passed(region, after, before), -1, before, after)
                : null,
        };
    }

    /// <summary>The regions that stood before this one and stand behind it now; who is excluded in either was not passed.</summary>
    private static List<int> Passed(int region, Evaluation before, Evaluation after) =>
        [.. before.Order.TakeWhile(other => other != region).Where(other => after.Rank(other) > after.Rank(region))];

    private static Shift? Strongest(int region, List<int> others, int sign, Evaluation before, Evaluation after)
    {
        if (others.Count == 0) return null;
        // Weights, not shares of them: one more answer thins out the share of all others without moving anybody.
        var (criterion, gain) = Enumerable.Range(0, before.Criteria.Count)
            .Select(c => (Criterion: c, Gain: others.Average(other => after.Lead(c, region, other) - before.Lead(c, region, other))))
            .MaxBy(x => x.Gain * sign);
        return new Shift(before.Criteria[criterion].Id, Math.Round(gain / after.TotalWeight, 4), before.Evidence(criterion, region), after.Evidence(criterion, region));
    }
}
