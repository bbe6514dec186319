using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>The list for an exploratory visit: what this person should see and ask in that region.</summary>
internal sealed class VisitTeller(Recommender recommender, RegionCatalog regions, OccupationCatalog occupations, FigureWords figures, Bilingual<VisitTexts> texts)
{
    private const int Named = 3;
    private const int SmallChild = 5;

    public Task TellAsync(ITurnContext context, string code, CancellationToken cancellationToken)
    {
        var turn = context.Turn();
        var (profile, region, t) = (turn.Dossier.Profile, regions[code], texts.In(turn.Language));
        string?[] lines = [t.Title.With("name", region.Names.Name.In(turn.Language)), .. There(region, profile, t, turn.Language), .. Work(profile, t), .. Family(region, profile, t), .. Life(region, profile, t), t.Season, t.Person];
        turn.React(ReactionKind.Visit, code);
        return context.Replies().SayAsync(string.Join('\n', lines.OfType<string>()), cancellationToken);
    }

    private IEnumerable<string?> There(Region region, Profile profile, VisitTexts t, string language)
    {
        var centres = recommender.CentresFor(profile, region.Code);
        yield return List(t.Towns, centres.Select(c => c.Name));
        if (centres is [{ HoursToMontreal: { Value: not null } drive } first, ..]) yield return t.Drive.With("place", first.Name).With("value", figures.Value(drive, language));
        yield return region.Fact("rentTwoBedroomsNewTenant") is { Value: not null } rent
            ? t.Rent.With("at", figures.At(rent.Place, language)).With("value", figures.Value(rent, language)).With("year", rent.Year)
            : t.Homes;
    }

    private IEnumerable<string?> Work(Profile profile, VisitTexts t)
    {
        yield return t.Employers;
        if (profile.KeepField is not false && profile.Occupation?.NocCode is { } code && occupations.Regulated(code).Any()) yield return t.Regulated;
        if (profile.Partner?.Exists is true) yield return t.Partner;
    }

    private static IEnumerable<string?> Family(Region region, Profile profile, VisitTexts t)
    {
        if (profile.Children is { Count: > 0 } children)
        {
            if (children.Ages?.Any(age => age < SmallChild) is not false) yield return t.Childcare;
            if (children.Ages?.Any(age => age >= SmallChild) is not false) yield return t.School;
        }

        if (profile.Goals?.Contains(Goal.Study) is true) yield return List(t.Study, region.Named("university", "college").Take(Named));
    }

    private static IEnumerable<string?> Life(Region region, Profile profile, VisitTexts t)
    {
        if (profile.Vehicle is false) yield return t.Transit;
        if (profile.MedicalCare is true) yield return t.Care;
        if (profile.French is LanguageLevel.None or LanguageLevel.Beginner) yield return t.French;
        yield return List(t.Welcome, region.Named("newcomers").Take(Named));
    }

    private static string? List(string sentence, IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? sentence.With("list", list) : null;
}
