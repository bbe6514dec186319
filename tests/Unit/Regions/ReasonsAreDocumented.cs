using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Tests.Unit.Architecture;
using Xunit;

namespace EmploisEnRegions.Unit.Regions;

/// <summary>Who writes the sentences reads the README of src/Regions: what the recommender says must stand there.</summary>
public class ReasonsAreDocumented
{
    private static readonly string[] Readme = File.ReadAllLines(Path.Combine(Repository.Root, "src/Regions/README.md"));
    private static readonly List<Recommendation> Recommendations = [.. SomeProfiles.Generate(1500, seed: 3).Select(Recommender.BuiltIn.Suggest)];

    [Fact]
    public void Every_reason_and_drawback_stands_in_the_tables()
    {
        var (documented, criteria) = (new HashSet<(string, string)>(), Array.Empty<string>());
        foreach (var cells in Readme.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
        {
            if (cells[1].Length > 0) criteria = cells[1].Split(", ");
            documented.UnionWith(criteria.SelectMany(_ => cells[2].Split(", "), (criterion, basis) => (criterion, basis)));
        }

        var suggestions = Recommendations.SelectMany(r => r.Suggestions).ToList();
        Assert.All(suggestions.SelectMany(s => s.Reasons.Append(s.Drawback)), r => Assert.Contains((r.Criterion, r.Basis), documented));
    }

    [Fact]
    public void Everything_that_a_place_has_for_a_person_stands_in_its_list() => Assert.All(
        Recommendations.SelectMany(r => r.Suggestions).SelectMany(s => s.FittingCentres).SelectMany(c => c.Fits).Select(f => $"`{f.Criterion}.{f.Basis}`").Distinct(),
        id => Assert.Contains(Readme, line => line.StartsWith("**Places inside", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal)));

    [Fact]
    public void Every_caution_stands_in_its_list() => Assert.All(
        Recommendations.SelectMany(r => r.Suggestions).SelectMany(s => s.Cautions).Select(c => c.Id).Distinct(),
        id => Assert.Contains(Readme, line => line.Contains($"`{id}`", StringComparison.Ordinal)));
}
