using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.RegionDetails;

/// <summary>Work, housing, life, services and welcome of one region: only what is known, each with its year.</summary>
internal sealed class DetailsTeller(RegionCatalog regions, OccupationCatalog occupations, FigureWords figures, Bilingual<DetailsTexts> texts)
{
    private const int Named = 3;

    /// <summary>Rents by preference: the widest measure first.</summary>
    private static readonly string[] Rents = ["rentTwoBedroomsNewTenant", "rentAllSizes", "rentAsked"];

    /// <param name="topic">What alone is asked; null: all.</param>
    public Task TellAsync(ITurnContext context, string code, RegionTopic? topic, CancellationToken cancellationToken)
    {
        var (language, region) = (context.Language(), regions[code]);
        var t = texts.In(language);
        context.Turn().React(ReactionKind.Asked, code);
        List<string> lines =
        [
            .. Lines(region, Codes(context.Turn().Dossier.Profile), t, language)
                .Where(line => topic is null || line.Topic == topic)
                .Select(line => line.Text)
                .OfType<string>(),
        ];
        if (lines.Count == 0) lines.Add(t.NoFigure);
        return context.Replies().SayAsync(string.Join('\n', [t.Title.With("name", region.Names.Name.In(language)), .. lines, topic is null ? t.More : t.AskMore]), cancellationToken);
    }

    private static string[] Codes(Profile profile) =>
        [.. new[] { profile.Occupation?.NocCode, profile.Partner?.Occupation?.NocCode }.OfType<string>().Distinct()];

    private IEnumerable<(RegionTopic Topic, string? Text)> Lines(Region region, string[] nocCodes, DetailsTexts t, string language) =>
    [
        (RegionTopic.Size, Fill(t.Population, region.Fact("population"), language)),
        (RegionTopic.Size, region.PartlyInCmm ? Fill(t.OutsideCmm, region.Fact("populationOutsideCmm"), language) : null),
        (RegionTopic.Size, List(t.Centres, region.Centres.Take(Named).Select(c => c.Name))),
        (RegionTopic.Distance, region.Centres is [{ HoursToMontreal: { Value: not null } drive } main, ..] ? t.Distance.With("place", main.Name).With("value", figures.Value(drive, language)) : null),
        (RegionTopic.Work, Fill(t.Jobs, region.Fact("employment"), language)),
        (RegionTopic.Work, Fill(t.Unemployment, region.Fact("unemployment"), language)),
        .. nocCodes.SelectMany(code => Work(region, code, t, language)).Select(line => (RegionTopic.Work, line)),
        (RegionTopic.Work, List(t.Sectors, region.Sectors.Select(s => s.Figure.Words?.In(language)).OfType<string>().Take(Named + 1))),
        (RegionTopic.Housing, Fill(t.Rent, Rents.Select(region.Fact).FirstOrDefault(f => f is not null), language) ?? t.NoHousing),
        (RegionTopic.Housing, Fill(t.Vacancy, region.Fact("vacancy"), language)),
        (RegionTopic.Nature, List(t.Landscape, region.Landscapes.Select(l => l.Figure.Words?.In(language)).OfType<string>().Distinct().Take(Named))),
        (RegionTopic.Study, List(t.Study, region.Named("university", "college").Take(Named))),
        (RegionTopic.Study, Fill(t.ChildCare, region.Fact("childcareWaitOverOneYear"), language)),
        (RegionTopic.Health, List(t.Hospital, region.Named("universityHospital", "hospital").Take(1))),
        (RegionTopic.Welcome, List(t.Welcome, region.Named("newcomers").Take(Named)) ?? t.NoWelcome),
    ];

    /// <summary>What the occupation pays there and how many jobs are vacant, where official figures were imported.</summary>
    private IEnumerable<string?> Work(Region region, string nocCode, DetailsTexts t, string language)
    {
        var title = occupations.Find(nocCode)?.Title.In(language) ?? nocCode;
        var wage = region.Wages.FirstOrDefault(w => w.NocCode == nocCode)?.Median;
        yield return Fill(wage?.Unit == "dollarsPerYear" ? t.YearlyWage : t.HourlyWage, wage, language)?.With("title", title);
        yield return Fill(t.VacantJobs, region.Vacancies.FirstOrDefault(v => v.NocCode == nocCode)?.Jobs, language)?.With("title", title);
    }

    private static string? List(string sentence, IEnumerable<string> items) =>
        string.Join(", ", items) is { Length: > 0 } list ? sentence.With("list", list) : null;

    private string? Fill(string sentence, Figure? figure, string language) => figure?.Value is null
        ? null
        : sentence.With("value", figures.Value(figure, language)).With("year", figure.Year).With("at", figures.At(figure.Place, language));
}
