using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>What one criterion says of one region: 0 to 1, and what that rests on. 0.5 is neutral and needs no basis.</summary>
internal readonly record struct Assessment(double Score, string? Basis = null, Figure? Figure = null)
{
    public static Assessment Neutral { get; } = new(0.5);

    /// <summary>The data is silent: neutral in the ranking, drawn by lot in the stability.</summary>
    public static Assessment Unknown { get; } = new(0.5) { IsUnknown = true };

    public bool IsUnknown { get; private init; }

    /// <summary>The basis that fits the side of neutral where the score lies.</summary>
    public static Assessment Of(double score, string above, string below, Figure? figure) =>
        new(Math.Clamp(score, 0, 1), score > 0.5 ? above : below, figure);
}

/// <summary>One thing that may matter to a person. Stateless.</summary>
internal abstract class Criterion
{
    private static readonly int GoalsThatRaise = Enum.GetValues<Goal>().Length - 1;

    public abstract string Id { get; }

    /// <summary>JSON names of the answers that its assessments depend on; its weight may depend on others.</summary>
    public abstract IReadOnlyList<string> Reads { get; }

    /// <summary>Whether the person's answers settle this criterion; if not, stability tries <see cref="PossibleAnswers"/>.</summary>
    public abstract bool IsAnswered(Profile profile);

    /// <summary>0 when the person's answers do not call for the criterion.</summary>
    public abstract double Weight(Profile profile);

    public abstract Assessment Assess(Region region, Profile profile);

    /// <summary>Answers that people commonly give, each as a profile that holds only that answer.</summary>
    public virtual IReadOnlyList<Profile> PossibleAnswers => [];

    /// <summary>
    /// What the person moves for raises what serves it. Goals that are not known raise everything a little, as the mean of single goals would
    /// (but study, which calls for a criterion of its own): so they favour nothing that no goal favours.
    /// </summary>
    protected static double Boost(Profile profile, double factor, params ReadOnlySpan<Goal> goals)
    {
        if (profile.Goals is not { Count: > 0 } known) return 1 + ((factor - 1) * goals.Length / (GoalsThatRaise));
        foreach (var goal in known)
        {
            if (goals.Contains(goal)) return factor;
        }

        return 1;
    }

    /// <summary>Doublings, rounded: logarithms may differ in their last bit between machines, rankings may not.</summary>
    protected static double Doublings(double value, double from) => Math.Round(Math.Log2(value / from), 6);
}
