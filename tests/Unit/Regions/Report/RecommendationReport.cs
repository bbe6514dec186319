using System.Globalization;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;
using EmploisEnRegions.Unit.Regions.Personas;

namespace EmploisEnRegions.Unit.Regions.Report;

/// <summary>Ours beside what listens to nothing, on the situations and on generated people; and which regions are ever shown, to whom.</summary>
public sealed class RecommendationReport(ITestOutputHelper output)
{
    private const int People = 2000;
    private static readonly IReadOnlyList<Ranking> Rankings = [Ranking.Ours, .. Ranking.Baselines];
    private static readonly IReadOnlyList<Profile> Anybody = [.. SomeProfiles.Generate(People, seed: 6)];

    [Fact]
    public void Situations_are_met_better_than_by_any_baseline()
    {
        var met = Rankings.ToDictionary(r => r.Name, r => Persona.All.Average(p => p.Missed([.. r.TopThree(p.Profile).Select(x => x.Code)]).Any() ? 0 : 1.0));
        Write("situations", [$"## {Persona.All.Count} situations: all that was expected of the first three", "| ranking | % |", "|---|---|", .. met.Select(m => Row(m.Key, m.Value))]);
        Assert.Equal(1, met[Ranking.Ours.Name]);
        Assert.All(Ranking.Baselines, b => Assert.InRange(met[b.Name], 0, 0.2));
    }

    [Fact]
    public void Wishes_are_granted_more_often_than_by_any_baseline()
    {
        var chosen = Rankings.Select(r => (r.Name, Chosen: Choose(r))).ToList();
        var shares = Wishes.All.Select(w => (w.Wish, Shares: chosen.ConvertAll(c => Wishes.Share(w.Granted, c.Chosen)))).ToList();
        var mean = chosen.Select((_, i) => shares.Average(s => s.Shares[i])).ToArray();
        Write("wishes",
        [
            $"## {People} generated people: share of the three regions that grant what was asked, in percent",
            $"| of those who asked | {string.Join(" | ", chosen.Select(c => c.Name))} |",
            $"|---|{string.Concat(chosen.Select(_ => "---|"))}",
            .. shares.Select(s => Row(s.Wish, [.. s.Shares])),
            Row("mean", mean),
        ]);
        Assert.All(mean.Skip(1), baseline => Assert.True(mean[0] > baseline + 0.1, $"{mean[0]:P0} against {baseline:P0}"));
        Assert.All(shares, s => Assert.True(s.Shares[0] > s.Shares[^1], $"{s.Wish}: no better than at random"));
    }

    [Fact]
    public void Every_region_is_shown_to_somebody()
    {
        var exposure = Exposure.Of(Choose(Ranking.Ours));
        Write("exposure",
        [
            $"## {People} generated people: how often each region is first, among three, and which answers lift it into the three",
            "| region | first % | among three % | lifted by (times as often) |", "|---|---|---|---|",
            .. exposure.Select(e => string.Create(CultureInfo.InvariantCulture, $"| {e.Region.Code} {e.Region.Names.Name.French} | {100 * e.First:F1} | {100 * e.AmongThree:F1} | {string.Join(", ", e.LiftedBy.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Answer} ×{l.Times:F1}")))} |")),
            $"Never first: {string.Join(", ", exposure.Where(e => e.First == 0).Select(e => e.Region.Code).DefaultIfEmpty("none"))}.",
        ]);
        Assert.All(exposure, e => Assert.True(e.First > 0.005, $"{e.Region.Code} is first for hardly anybody"));
        Assert.All(exposure, e => Assert.True(e.First < 0.25, $"{e.Region.Code} is first for one person in four"));
    }

    private static List<(Profile Profile, IReadOnlyList<Region> Three)> Choose(Ranking ranking) => [.. Anybody.Select(p => (p, ranking.TopThree(p)))];

    private static string Row(string name, params IEnumerable<double> shares) =>
        $"| {name} | {string.Join(" | ", shares.Select(s => (100 * s).ToString("F1", CultureInfo.InvariantCulture)))} |";

    private void Write(string name, List<string> lines)
    {
        foreach (var line in lines) output.WriteLine(line);
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "recommendation-report"));
        File.WriteAllLines(Path.Combine(folder.FullName, name + ".md"), lines);
    }
}
