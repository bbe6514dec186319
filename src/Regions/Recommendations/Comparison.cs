using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>Two regions side by side, for the same answers.</summary>
/// <param name="Contrasts">What sets them apart, the strongest first; the effects sum to the difference of the scores, but for those too small to tell.</param>
public sealed record Comparison(Standing First, Standing Second, IReadOnlyList<Contrast> Contrasts);

/// <param name="Region">Two-digit region code.</param>
/// <param name="Rank">Null when the region is excluded.</param>
public sealed record Standing(string Region, int? Rank, Exclusion? Exclusion);

/// <param name="Criterion">As in <see cref="Reason"/>.</param>
/// <param name="Effect">What the criterion gives to the first region beyond the second, −1 to 1.</param>
public sealed record Contrast(string Criterion, double Effect, Evidence First, Evidence Second);

/// <summary>What a criterion rests on for one region.</summary>
/// <param name="Basis">As in <see cref="Reason"/>; null when the criterion is neutral there, or does not weigh.</param>
/// <param name="Figure">May stand without a basis: the figure is known, and speaks neither for nor against.</param>
public sealed record Evidence(string? Basis, Figure? Figure);

/// <summary>A region that is, or was, among the first three, and whose place changed with an answer.</summary>
public sealed record Move
{
    /// <summary>Two-digit region code.</summary>
    public required string Region { get; init; }

    /// <summary>Null when it was excluded: <see cref="Exclusion"/> then says by what.</summary>
    public required int? RankBefore { get; init; }

    /// <summary>Null when it is excluded now: <see cref="Exclusion"/> says by what.</summary>
    public required int? RankAfter { get; init; }

    public Exclusion? Exclusion { get; init; }

    /// <summary>What made it pass other regions, or made them pass it; null when only exclusions made way or took its place.</summary>
    public Shift? Because { get; init; }
}

/// <param name="Criterion">As in <see cref="Reason"/>.</param>
/// <param name="Effect">What the criterion gained (or lost) the region on those it passed (or that passed it), on average, −1 to 1.</param>
public sealed record Shift(string Criterion, double Effect, Evidence Before, Evidence After);
