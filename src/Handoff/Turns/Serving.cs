namespace EmploisEnRegions.Handoff.Turns;

/// <summary>Whom a counsellor serves best, said by themselves; both empty: everybody alike.</summary>
/// <param name="Regions">Two-digit codes.</param>
/// <param name="Needs">What matters most to a person, as the profile names it ("work", "family").</param>
public sealed record Serving(IReadOnlyList<string> Regions, IReadOnlyList<string> Needs)
{
    public static Serving Everybody { get; } = new([], []);

    /// <summary>One region that was suggested to the person, or one need, is enough.</summary>
    public bool Suits(IReadOnlyList<string> regions, IReadOnlyList<string> needs) => Regions.Intersect(regions).Any() || Needs.Intersect(needs).Any();
}

public interface IServingStore
{
    /// <summary><see cref="Serving.Everybody"/> until the counsellor says otherwise.</summary>
    Task<Serving> ReadAsync(string accountId, CancellationToken cancellationToken);

    Task SaveAsync(string accountId, Serving serving, DateTimeOffset now, CancellationToken cancellationToken);
}
