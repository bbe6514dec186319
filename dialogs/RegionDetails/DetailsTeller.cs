using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Reference;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.RegionDetails;

/// <summary>Work, housing, life, services and welcome of one region: only what is known, each with its year.</summary>
internal sealed class DetailsTeller(RegionCatalog regions, Bilingual<DetailsTexts> texts)
{
    private const int Named = 3;

    /// <summary>Rents by preference: the widest measure first.</summary>
    private static readonly string[] Rents = ["rentTwoBedroomsNewTenant", "rentAllSizes", "rentAsked"];

    public Task TellAsync(ITurnContext context, string code, CancellationToken cancellationToken)
    {
        var language = context.Language();
        var region = regions[code];
        return context.Replies().SayAsync(string.Join('\n', Lines(region, texts.In(language), language).OfType<string>()), cancellationToken);
    }

    private static IEnumerable<string?> Lines(Region region, DetailsTexts t, string language) =>
    [
        t.Title.With("name", region.Names.Name.In(language)),
        Fill(t.Population, region.Fact("population"), language),
        region.PartlyInCmm ? Fill(t.OutsideCmm, region.Fact("populationOutsideCmm"), language) : null,
        List(t.Centres, region.Centres.Take(Named).Select(c => c.Name)),
        region.Centres is [{ HoursToMontreal: { Value: { } hours } } main, ..] ? t.Distance.With("place", main.Name).With("value", Figures.Of(hours, language)) : null,
        Fill(t.Jobs, region.Fact("employment"), language),
        Fill(t.Unemployment, region.Fact("unemployment"), language),
        List(t.Sectors, region.Sectors.Select(s => s.Figure.Words?.In(language)).OfType<string>().Take(Named + 1)),
        Fill(t.Rent, Rents.Select(region.Fact).FirstOrDefault(f => f is not null), language) ?? t.NoHousing,
        Fill(t.Vacancy, region.Fact("vacancy"), language),
        List(t.Landscape, region.Landscapes.Select(l => l.Figure.Words?.In(language)).OfType<string>().Distinct().Take(Named)),
        List(t.Study, Names(region, "university", "college")),
        List(t.Hospital, Names(region, "universityHospital", "hospital").Take(1)),
        List(t.Welcome, Names(region, "newcomers")) ?? t.NoWelcome,
        t.More,
    ];

    private static IEnumerable<string> Names(Region region, params string[] kinds) => kinds
        .SelectMany(kind => region.Institutions.Where(i => i.Kind == kind).OrderByDescending(i => i.Figure.Value ?? 0))
        .Select(i => i.Place is null || i.Name.Contains(i.Place, StringComparison.Ordinal) ? i.Name : $"{i.Name} ({i.Place})")
        .Take(Named);

    private static string? List(string sentence, IEnumerable<string> items) =>
        string.Join(", ", items) is { Length: > 0 } list ? sentence.With("list", list) : null;

    private static string? Fill(string sentence, Figure? figure, string language)
    {
        if (figure?.Value is not { } value) return null;
        var number = figure.Unit switch
        {
            "percent" => Figures.Percent(value, language),
            "dollarsPerMonth" => Figures.Money(value, language),
            _ => Figures.Of(value, language),
        };
        return sentence.With("value", number).With("year", figure.Year).With("place", Figures.Place(figure.Place));
    }
}
