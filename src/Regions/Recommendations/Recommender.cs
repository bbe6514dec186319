using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>Profile in, ranked regions with reasons out. Deterministic to the bit, thread-safe, keeps nothing between calls.</summary>
public sealed class Recommender
{
    private readonly RegionCatalog regions;
    private readonly OccupationCatalog occupations;
    private const int LeastLeft = 3;

    private readonly Constraints constraints;
    private readonly Stability stability;

    /// <summary>Tries thousands of budgets: made when it is first asked for.</summary>
    private readonly Lazy<OpenAnswers> openAnswers;

    public Recommender(RegionCatalog regions, OccupationCatalog occupations)
    {
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentNullException.ThrowIfNull(occupations);
        (this.regions, this.occupations) = (regions, occupations);
        Criteria =
        [
            new Interest(), new CloseToSomeone(regions), new Work(occupations, partner: false), new Work(occupations, partner: true),
            new Study(), new HousingCost(), new CommunitySize(), new LandscapeAround(), new DriveToMontreal(),
            new LifeWithoutCar(), new LanguageAround(), new Health(), new ChildrenGrowUp(), new Welcome(),
        ];
        constraints = new Constraints(regions);
        stability = new Stability(regions.Regions, Criteria);
        openAnswers = new Lazy<OpenAnswers>(() => new OpenAnswers(regions.Regions, Criteria, constraints));
    }

    public static Recommender BuiltIn { get; } = new(RegionCatalog.BuiltIn, OccupationCatalog.BuiltIn);

    internal IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>Every region, ranked or excluded.</summary>
    public Recommendation Suggest(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var evaluation = Evaluate(profile);
        var stable = stability.Of(evaluation, Criteria);
        return new Recommendation
        {
            Suggestions = [.. evaluation.Order.Select((r, i) => Suggestion(evaluation, r, i + 1, stable[r]))],
            Excluded = [.. evaluation.Exclusions.OfType<Exclusion>()],
        };
    }

    /// <summary>What speaks against a region, and at most three changes of one or two answers that would put it in the top three.</summary>
    /// <exception cref="ArgumentException">Not one of the 15 regions.</exception>
    public WhyNot WhyNot(Profile profile, string region)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var (index, evaluation) = (IndexOf(region), Evaluate(profile));
        var excluded = evaluation.Exclusions[index];
        return new WhyNot
        {
            Region = region,
            ExcludedBecause = excluded?.Because,
            Rank = evaluation.Rank(index),
            Reasons = evaluation.Reasons(index),
            Changes = evaluation.InTopThree(index) ? [] : WhatWouldChange.Find(evaluation, index, Evaluate),
        };
    }

    /// <summary>Two regions side by side: their places, and what sets them apart with the figures of both.</summary>
    /// <exception cref="ArgumentException">One is not one of the 15 regions.</exception>
    public Comparison Compare(Profile profile, string first, string second)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var (one, other, evaluation) = (IndexOf(first), IndexOf(second), Evaluate(profile));
        return new Comparison(evaluation.Standing(one), evaluation.Standing(other), evaluation.Contrasts(one, other));
    }

    /// <summary>The regions of the first three, old or new, whose place a change of answers moved: by the place they have now, then those that are excluded now.</summary>
    public IReadOnlyList<Move> Moves(Profile before, Profile after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Recommendations.Moves.Between(Evaluate(before), Evaluate(after));
    }

    /// <summary>What weighs in the ranking of this person, the heaviest first: ids of the criteria that tell regions apart, with their share, 0 to 1; the shares sum to 1.</summary>
    public IReadOnlyList<(string Criterion, double Share)> Weights(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var evaluation = Evaluate(profile);
        var weights = Criteria.Select((c, i) => (c.Id, Weight: evaluation.TellsApart(i) ? evaluation.Weight(i) : 0)).Where(c => c.Weight > 0).ToList();
        var total = weights.Sum(c => c.Weight);
        return [.. weights.OrderByDescending(c => c.Weight).Select(c => (c.Id, c.Weight / total))];
    }

    private Evaluation Evaluate(Profile profile, Known? known = null) => new(regions.Regions, Criteria, constraints, profile, known);

    /// <summary>Other regions that resemble one in what weighs for this person, the most alike first; at most <paramref name="count"/>.</summary>
    /// <exception cref="ArgumentException">Not one of the 15 regions.</exception>
    public IReadOnlyList<Alike> Like(Profile profile, string region, int count)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var index = IndexOf(region);
        return [.. Alike.To(index, Evaluate(profile)).Take(count)];
    }

    /// <summary>Estimated hours by road from Montréal to the nearest main centre of the region; null where no road is known.</summary>
    public double? HoursToMontreal(string region) => DriveToMontreal.Nearest(regions[region])?.Value;

    /// <summary>Up to three places of a region that fit best, never inside the CMM.</summary>
    public IReadOnlyList<Centre> CentresFor(Profile profile, string region)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return [.. BestCentres.Of(regions[region], profile).Select(c => c.Centre)];
    }

    /// <summary>The longest drive to Montréal, in half hours, that leaves that region out and keeps three others to choose from; null when there is none.</summary>
    /// <exception cref="ArgumentException">Not one of the 15 regions.</exception>
    public double? LimitShortOf(Profile profile, string region)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (Constraints.Reach(regions.Regions[IndexOf(region)]) is not { } reach) return null;
        var limit = (Math.Ceiling(reach * 2) - 1) / 2;
        return limit > 0 && Suggest(profile with { MaxDriveHoursToMontreal = limit }).Suggestions.Count >= LeastLeft ? limit : null;
    }

    /// <summary>Questions that need not be asked any more: whatever is answered, the first three stay the same, in the same order.</summary>
    /// <param name="open">JSON names of the fields that may still be answered; every other answer counts as final.</param>
    /// <returns>Some of <paramref name="open"/>: of <c>vehicle community landscape housing</c>, and only when nothing else but <c>maxDriveHoursToMontreal</c> is open.</returns>
    public IReadOnlyList<string> Settled(Profile profile, IReadOnlyList<string> open)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(open);
        return openAnswers.Value.Settled(profile, open);
    }

    private int IndexOf(string region) => regions.Regions.Select(r => r.Code).ToList().IndexOf(region) is >= 0 and var index
        ? index
        : throw new ArgumentException("Not one of the 15 regions.", nameof(region));

    private Suggestion Suggestion(Evaluation evaluation, int index, int rank, double stable)
    {
        var (region, reasons) = (evaluation.Regions[index], evaluation.Reasons(index));
        return new Suggestion
        {
            Region = region.Code,
            Rank = rank,
            Score = Math.Round(evaluation.Scores[index], 4),
            Stability = Math.Round(stable, 3),
            Reasons = reasons,
            Drawback = Drawbacks.Worst(region, evaluation.Profile, reasons),
            Cautions = Cautions.Of(region, evaluation.Profile, occupations),
            FittingCentres = BestCentres.Of(region, evaluation.Profile),
        };
    }
}
