using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>Shows suggestions: three at a time, each with its reasons, one drawback and what to check.</summary>
internal sealed class SuggestionTeller(Recommender recommender, RegionCatalog regions, ReasonWords words, MovesTeller moves, Bilingual<SuggestionTexts> texts, Bilingual<SharedTexts> shared)
{
    private const int AtOnce = 3;
    private const int ReasonsTold = 3;
    private const int FitsTold = 2;

    /// <summary>Below this share of weightings the ranking is called close.</summary>
    private const double StableEnough = 0.6;

    public Task ShowBestAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var interview = context.Interview();
        var now = context.Turn().Dossier.Profile;
        var before = interview.RankedWith is null ? now : ProfileJson.Read(interview.RankedWith);
        var intro = before == now ? texts.In(context.Language()).Intro : moves.Tell(before, now, context.Language());
        (interview.SuggestionsShown, interview.ShownCount, interview.RankedWith) = (true, 0, ProfileJson.Write(now));
        return ShowAsync(context, intro, cancellationToken);
    }

    public Task ShowOthersAsync(ITurnContext context, CancellationToken cancellationToken) =>
        ShowAsync(context, texts.In(context.Language()).More, cancellationToken);

    private async Task ShowAsync(ITurnContext context, string intro, CancellationToken cancellationToken)
    {
        var turn = context.Turn();
        var interview = context.Interview();
        var t = texts.In(turn.Language);
        var all = recommender.Suggest(turn.Dossier.Profile).Suggestions;
        var shown = all.Skip(interview.ShownCount).Take(AtOnce).ToList();
        if (shown.Count == 0)
        {
            await context.Replies().SayAsync(all.Count == 0 ? t.NoneLeft : t.NoMore, Buttons(null, turn.Language), cancellationToken);
            return;
        }

        var first = interview.ShownCount == 0;
        interview.ShownCount += shown.Count;
        var wire = shown.Select(ToWire).ToList();
        if (first) turn.Dossier = turn.Dossier with { Suggestions = wire };
        HashSet<string> told = [];
        string[] parts = [intro, .. shown.Select(s => Tell(s, turn.Language, told)), .. first ? [Certainty(shown[0], t), t.Next] : new[] { t.Next }];
        var orientation = new Orientation { Speaker = Speaker.Bot, Suggestions = wire };
        await context.Replies().SendAsync(string.Join("\n\n", parts), Buttons(shown[0], turn.Language), orientation, [], cancellationToken);
    }

    /// <param name="told">Cautions already said: one that holds for every region is said with the first.</param>
    private string Tell(Suggestion suggestion, string language, HashSet<string> told)
    {
        var t = texts.In(language);
        var name = regions[suggestion.Region].Names.Name.In(language);
        List<string> lines = [t.Region.With("rank", Figures.Of(suggestion.Rank)).With("name", name)];
        lines.AddRange(Pros(suggestion).Select(reason => t.Pro.With("reason", words.Of(reason, language))));
        lines.Add(t.Con.With("reason", words.Of(suggestion.Drawback, language)));
        lines.AddRange(suggestion.Cautions.Select(caution => words.Of(caution, language)).Where(told.Add).Select(caution => t.Check.With("caution", caution)));
        if (suggestion.FittingCentres.Count > 0) lines.Add(t.Places.With("places", string.Join(", ", suggestion.FittingCentres.Select(c => Place(c, language)))));
        return string.Join('\n', lines);
    }

    private string Place(FittingCentre place, string language) => place.Fits.Count == 0
        ? place.Centre.Name
        : texts.In(language).Place.With("name", place.Centre.Name).With("fits", string.Join(", ", place.Fits.Take(FitsTold).Select(fit => words.Of(fit, language))));

    private static IEnumerable<Reason> Pros(Suggestion suggestion) =>
        suggestion.Reasons.Where(r => r.Direction is Direction.Positive).Take(ReasonsTold);

    private static string Certainty(Suggestion best, SuggestionTexts t) => best.Stability >= StableEnough
        ? t.Stable.With("share", Figures.Of((int)Math.Round(best.Stability * 10)))
        : t.TooClose;

    public List<string> Buttons(Suggestion? best, string language)
    {
        var t = texts.In(language);
        List<string> buttons = [t.ButtonOthers, t.ButtonChange, t.ButtonMyData, shared.In(language).TalkToPerson];
        if (best is not null) buttons.Insert(0, t.ButtonDetails.With("name", regions[best.Region].Names.The.In(language)));
        return buttons;
    }

    private static ShownSuggestion ToWire(Suggestion s) =>
        new(s.Region, s.Rank, Math.Round(s.Score, 4), Math.Round(s.Stability, 4), [.. s.Reasons.Select(r => new ShownReason(r.Criterion, Math.Round(r.Effect, 4)))], s.Drawback.Criterion);
}
