using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>
/// Searches the smallest change of one answer, else of two, that puts a region in the top three. Only wishes are changed,
/// never what a person cannot choose: health, children, languages, occupation, status.
/// </summary>
internal static class WhatWouldChange
{
    private const int Enough = 3;
    private static readonly double[] Hours = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20];
    private static readonly double[] BudgetRaises = [1.1, 1.2, 1.35, 1.5];

    private sealed record Step(string Field, Evaluation Evaluation, Func<Profile, Profile> Apply, double Cost);

    /// <param name="region">Index of the region.</param>
    /// <param name="evaluate">Runs the recommender; every change returned has passed it.</param>
    public static IReadOnlyList<Change> Find(Evaluation evaluation, int region, Func<Profile, Known, Evaluation> evaluate)
    {
        var steps = Steps(evaluation.Profile, evaluation.Regions[region].Code)
            .Select(s => new Step(s.Field, evaluate(s.Apply(evaluation.Profile), Unchanged(evaluation, s.Field)), s.Apply, s.Cost))
            .OrderBy(s => s.Cost).ToList();
        var found = new List<Change>();
        foreach (var step in steps)
        {
            if (found.Count == Enough) return found;
            if (found.All(f => f.Fields[0] != step.Field) && step.Evaluation.InTopThree(region)) found.Add(new Change([step.Field], step.Evaluation.Profile));
        }

        return found.Count > 0 ? found : Pairs(evaluation, region, steps, evaluate);
    }

    private static List<Change> Pairs(Evaluation evaluation, int region, List<Step> steps, Func<Profile, Known, Evaluation> evaluate)
    {
        var found = new List<Change>();
        var pairs = steps
            .SelectMany((first, i) => steps.Skip(i + 1).Where(s => s.Field != first.Field).Select(second => (First: first, Second: second)))
            .OrderBy(p => p.First.Cost + p.Second.Cost);
        foreach (var (first, second) in pairs)
        {
            if (found.Count == Enough) break;
            if (found.Exists(f => f.Fields.Contains(first.Field) && f.Fields.Contains(second.Field))) continue;
            var both = evaluate(second.Apply(first.Evaluation.Profile), Unchanged(evaluation, first, second));
            if (both.InTopThree(region)) found.Add(new Change([first.Field, second.Field], both.Profile));
        }

        return found;
    }

    private static Known Unchanged(Evaluation evaluation, string field) => new(
        c => evaluation.Criteria[c].Reads.Contains(field) ? null : evaluation.Assessments(c),
        Constraints.Reads.Contains(field) ? null : evaluation.Exclusions);

    /// <summary>What reads one of the two answers was found with that step; what reads both must be found anew.</summary>
    private static Known Unchanged(Evaluation evaluation, Step first, Step second) => new(
        c => (evaluation.Criteria[c].Reads.Contains(first.Field), evaluation.Criteria[c].Reads.Contains(second.Field)) switch
        {
            (false, false) => evaluation.Assessments(c) ?? first.Evaluation.Assessments(c) ?? second.Evaluation.Assessments(c),
            (true, false) => first.Evaluation.Assessments(c),
            (false, true) => second.Evaluation.Assessments(c),
            (true, true) => null,
        },
        !Constraints.Reads.Contains(first.Field) ? second.Evaluation.Exclusions
            : !Constraints.Reads.Contains(second.Field) ? first.Evaluation.Exclusions
            : null);

    private static IEnumerable<(string Field, Func<Profile, Profile> Apply, double Cost)> Steps(Profile profile, string region)
    {
        if (profile.Excluded?.Contains(region) == true)
        {
            yield return ("excluded", p => p with { Excluded = [.. p.Excluded!.Where(r => r != region)] }, 1);
        }

        if (profile.MaxDriveHoursToMontreal is { } limit)
        {
            foreach (var hours in Hours.Where(h => h > limit)) yield return ("maxDriveHoursToMontreal", p => p with { MaxDriveHoursToMontreal = hours }, 1 + (hours / limit / 4));
        }

        if (profile.Housing?.MaxMonthly is { } budget)
        {
            foreach (var raise in BudgetRaises)
            {
                var rounded = (int)Math.Round(budget * raise / 10) * 10;
                yield return ("housing", p => p with { Housing = p.Housing! with { MaxMonthly = rounded } }, 1 + raise);
            }
        }

        foreach (var community in Enum.GetValues<Community>().Where(c => c != profile.Community)) yield return ("community", p => p with { Community = community }, 2);
        foreach (var landscape in Enum.GetValues<Landscape>().Where(l => profile.Landscape is not [var only] || only != l)) yield return ("landscape", p => p with { Landscape = [landscape] }, 2.2);
        if (profile.KeepField == true) yield return ("keepField", p => p with { KeepField = false }, 2.4);
        foreach (var goal in Enum.GetValues<Goal>().Where(g => profile.Goals is not [var only] || only != g)) yield return ("goals", p => p with { Goals = [goal] }, 2.6);
        if (profile.Vehicle == false) yield return ("vehicle", p => p with { Vehicle = true }, 3);
        if (profile.Near is not null) yield return ("near", p => p with { Near = null }, 3.2);
        if (profile.InterestedIn?.Contains(region) != true) yield return ("interestedIn", p => p with { InterestedIn = [.. p.InterestedIn ?? [], region] }, 4);
    }
}
