namespace EmploisEnRegions.Handoff.Turns;

/// <summary>
/// A weighted turn: whoever can answer gains as much as it weighs, the one with the most is chosen and pays for all. In the long run each is chosen in
/// proportion to its weight, evenly mixed; who is away gains nothing, and finds no backlog on its return. Pure.
/// </summary>
public static class FairTurn
{
    /// <param name="able">Organisations that can answer now, in a fixed order; not empty.</param>
    /// <param name="credits">By organisation; absent: none yet.</param>
    /// <returns>Who is chosen, and the credits of those who were able.</returns>
    public static (string Chosen, IReadOnlyDictionary<string, long> Credits) Next(
        IReadOnlyList<(string Organisation, int Weight)> able, IReadOnlyDictionary<string, long> credits)
    {
        ArgumentNullException.ThrowIfNull(able);
        ArgumentNullException.ThrowIfNull(credits);
        var gained = able.ToDictionary(one => one.Organisation, one => credits.GetValueOrDefault(one.Organisation) + one.Weight);
        // MaxBy keeps the first of equals: the fixed order decides.
        var chosen = able.MaxBy(one => gained[one.Organisation]).Organisation;
        gained[chosen] -= able.Sum(one => one.Weight);
        return (chosen, gained);
    }
}
