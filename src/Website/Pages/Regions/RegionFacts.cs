using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Website.Pages.Regions;

internal sealed record FactGroup(string Heading, IReadOnlyList<FactLine> Lines);

/// <param name="Label">What the fact is, with its colon; null when the words say it.</param>
internal sealed record FactLine(string? Label, string Words, string? Year, bool IsEstimate, Source? Source);

/// <summary>All that we know of one region, by subject, in one language.</summary>
internal sealed class RegionFacts(Region region, RegionsTexts texts, string language)
{
    private static readonly NumberFormatInfo French = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    public IEnumerable<FactGroup> Groups() => new[]
    {
        Group(texts.People, Facts("population", "populationOutsideCmm", "livesInCity", "livesInTown", "livesInVillage", "english", "immigrantAdmissions", "immigrantHouseholds")),
        Group(texts.Work, Facts("employment", "unemployment", "vacantJobs").Concat(Sectors())),
        Group(texts.Housing, Facts("rentTwoBedroomsNewTenant", "rentAllSizes", "rentAllSizesOlder", "rentAsked", "vacancy", "rentChange", "housePrice")),
        Group(texts.Places, region.Centres.SelectMany(Place)),
        Group(texts.Transit, Institutions("cityTransit", "localTransit", "onDemandTransit", "coach")),
        Group(texts.Studies, Institutions("university", "college", "englishSchools")),
        Group(texts.Health, Facts("familyDoctors").Concat(Institutions("universityHospital", "hospital"))),
        Group(texts.Newcomers, Institutions("newcomers", "englishServices").Concat(Facts("childcareWaitOverOneYear"))),
        Group(texts.Landscape, region.Landscapes.Select(l => Line(null, l.Figure.Words?.In(language) ?? "", l.Figure)).DistinctBy(l => l.Words)),
    }.Where(group => group.Lines.Count > 0);

    private static FactGroup Group(string heading, IEnumerable<FactLine> lines) => new(heading, [.. lines]);

    private IEnumerable<FactLine> Facts(params string[] names) =>
        names.SelectMany(name => region.Facts[name].Select(f => Line(texts.Facts[name], Joined(Value(f), f.Place), f)));

    private IEnumerable<FactLine> Sectors() => region.Sectors.Select(s => Line(texts.Sector, s.Figure.Words?.In(language) ?? "", s.Figure));

    private IEnumerable<FactLine> Institutions(params string[] kinds) => kinds
        .SelectMany(kind => region.Institutions.Where(i => i.Kind == kind).OrderByDescending(i => i.Figure.Value ?? 0))
        .Select(i => Line(texts.Kinds[i.Kind], Joined(i.Name, i.Place is { } place && !i.Name.Contains(place, StringComparison.Ordinal) ? place : null, Value(i.Figure)), i.Figure));

    /// <summary>The people of a place are counted in the same register as those of its region.</summary>
    private IEnumerable<FactLine> Place(Centre centre)
    {
        var people = texts.Units["persons"].With("value", Number(centre.Population));
        yield return Line(centre.Name, people, region.Fact("population")!);
        yield return centre.HoursToMontreal is { Value: { } hours } drive
            ? Line(centre.Name, texts.Drive.With("hours", Number(hours)), drive)
            : new FactLine(texts.Labelled.With("label", centre.Name), texts.NoRoad, null, false, null);
    }

    private FactLine Line(string? label, string words, Figure figure) => new(
        label is null ? null : texts.Labelled.With("label", label),
        words,
        figure.Year == "undated" ? texts.Undated : figure.Year,
        figure.IsEstimate,
        figure.Source);

    private string? Value(Figure figure) =>
        figure is { Value: { } value, Unit: { } unit } ? texts.Units[unit].With("value", Number(value)) : null;

    private static string Joined(params string?[] parts) => string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));

    private string Number(double value) => value.ToString("#,0.##", language == "en" ? English : French);
}
