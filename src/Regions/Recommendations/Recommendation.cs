namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>Every one of the 15 regions, in one list or the other.</summary>
public sealed record Recommendation
{
    /// <summary>Best first. The conversation shows three.</summary>
    public required IReadOnlyList<Suggestion> Suggestions { get; init; }

    public required IReadOnlyList<Exclusion> Excluded { get; init; }

    /// <summary>The suggestion of that region, or null when the region is excluded or unknown.</summary>
    public Suggestion? Of(string region) => Suggestions.FirstOrDefault(s => s.Region == region);
}

public sealed record Suggestion
{
    /// <summary>Two-digit region code.</summary>
    public required string Region { get; init; }

    /// <summary>1 is best.</summary>
    public required int Rank { get; init; }

    /// <summary>0 to 1; 0.5 means that nothing the person said speaks for or against.</summary>
    public required double Score { get; init; }

    /// <summary>0 to 1: share of sampled weightings (and of sampled answers to what is unknown) that keep the region in the top three.</summary>
    public required double Stability { get; init; }

    /// <summary>What moved the region, the strongest effect first, for and against.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>The one thing to say honestly before anyone packs; never absent.</summary>
    public required Reason Drawback { get; init; }

    /// <summary>What to check first, where the data is silent or a person must be asked.</summary>
    public required IReadOnlyList<Caution> Cautions { get; init; }

    /// <summary>Up to three places of the region that fit best, the best first, never inside the CMM.</summary>
    public required IReadOnlyList<FittingCentre> FittingCentres { get; init; }

    /// <summary>As <see cref="FittingCentres"/>, without the why.</summary>
    public IReadOnlyList<Reference.Centre> Centres => [.. FittingCentres.Select(c => c.Centre)];
}

/// <param name="Fits">What the person asked for that is in this very place; empty when they asked for nothing that differs from town to town.</param>
public sealed record FittingCentre(Reference.Centre Centre, IReadOnlyList<Fit> Fits);

/// <summary>One thing that a place has for this person; criterion and basis as in <see cref="Reason"/>, listed in README.md of this project.</summary>
public sealed record Fit(string Criterion, string Basis, Reference.Figure? Figure = null);

/// <param name="Region">Two-digit region code.</param>
/// <param name="Because"><c>excluded</c> (the person said no), <c>distance</c> or <c>medicalCare</c>.</param>
/// <param name="Figure">The figure that says so, when there is one.</param>
public sealed record Exclusion(string Region, string Because, Reference.Figure? Figure = null);

/// <param name="Id">Stable id, listed in README.md of this project.</param>
public sealed record Caution(string Id, Reference.Figure? Figure = null);

public enum Direction { Positive, Negative }

/// <summary>One cause of a ranking. Criterion and basis together choose the sentence; the figure fills it.</summary>
public sealed record Reason
{
    /// <summary>Stable id such as <c>occupation</c> or <c>housing</c>, listed in README.md of this project.</summary>
    public required string Criterion { get; init; }

    /// <summary>Stable id of what in that criterion weighed, such as <c>withinBudget</c>; fixes the direction.</summary>
    public required string Basis { get; init; }

    /// <summary>What the criterion adds to the score of this region beyond the average region, −1 to 1.</summary>
    public required double Effect { get; init; }

    public Direction Direction => Effect < 0 ? Direction.Negative : Direction.Positive;

    /// <summary>The figure or dated fact that was used; null when the person's own word is the whole reason (interest).</summary>
    public Reference.Figure? Figure { get; init; }
}

/// <summary>Why a region is not among the first three, and which answers would put it there.</summary>
public sealed record WhyNot
{
    public required string Region { get; init; }

    /// <summary>As <see cref="Exclusion.Because"/>, or null when the region is ranked.</summary>
    public string? ExcludedBecause { get; init; }

    /// <summary>Null when excluded.</summary>
    public int? Rank { get; init; }

    /// <summary>The strongest effect first; what speaks against before what speaks for when equal.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>Smallest first; each one was verified by running the recommender on its profile. Empty when none exists.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }
}

/// <param name="Fields">JSON names of the one or two answers that differ; their new values stand in <paramref name="Profile"/>.</param>
/// <param name="Profile">The profile with that change.</param>
public sealed record Change(IReadOnlyList<string> Fields, Profiles.Profile Profile);
