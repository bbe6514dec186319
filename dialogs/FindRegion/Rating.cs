using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>A word about a suggestion becomes an answer like any other: "more like this" is a region one is drawn to, "too far" a limit of distance.</summary>
internal sealed class Rating(Recommender recommender, RegionCatalog regions, SuggestionTeller suggestions, Bilingual<RatingTexts> texts, Bilingual<ExplainTexts> criteria)
{
    private const int AlikeTold = 3;
    private const int SharedTold = 3;

    public Task LikeAsync(ITurnContext context, string region, CancellationToken cancellationToken)
    {
        var turn = context.Turn();
        var t = texts.In(turn.Language);
        var profile = turn.Dossier.Profile;
        turn.React(ReactionKind.Liked, region);
        var like = recommender.Like(profile, region, AlikeTold);
        turn.Dossier = turn.Dossier with { Profile = Liking(profile, region) };
        context.Replies().Lead(t.Liked.With("name", The(region, turn.Language)));
        context.Replies().Lead(like.Count == 0 ? t.NothingAlike : string.Join('\n', [t.Alike, .. like.Select(alike => Line(alike, turn.Language))]));
        return suggestions.ShowBestAsync(context, cancellationToken);
    }

    public Task TooFarAsync(ITurnContext context, string region, CancellationToken cancellationToken)
    {
        var turn = context.Turn();
        var t = texts.In(turn.Language);
        turn.React(ReactionKind.TooFar, region);
        var name = The(region, turn.Language);
        if (recommender.HoursToMontreal(region) is null) return context.Replies().SayAsync(t.NoRoad.With("name", name), cancellationToken);
        if (recommender.LimitShortOf(turn.Dossier.Profile, region) is not { } hours)
        {
            return context.Replies().SayAsync(t.AlreadyNearest.With("name", name.Capitalised()).With("short", name), suggestions.Buttons(null, turn.Language), cancellationToken);
        }

        turn.Remember(new Profile { MaxDriveHoursToMontreal = hours });
        context.Replies().Lead(t.TooFar.With("hours", Figures.Hours(hours, turn.Language)).With("name", name));
        return suggestions.ShowBestAsync(context, cancellationToken);
    }

    /// <summary>Who says "too far" without a name means the furthest of the regions shown.</summary>
    public string? Furthest(ITurnContext context) => context.Turn().Dossier.Suggestions.Select(s => s.Region).MaxBy(recommender.HoursToMontreal);

    private static Profile Liking(Profile profile, string region) => profile with
    {
        InterestedIn = [.. (profile.InterestedIn ?? []).Where(r => r != region), region],
        Excluded = profile.Excluded?.Where(r => r != region).ToList() is { Count: > 0 } left ? left : null,
    };

    private string Line(Alike alike, string language) => texts.In(language).AlikeLine
        .With("name", regions[alike.Region].Names.Name.In(language))
        .With("shared", string.Join(", ", alike.Shared.Take(SharedTold).Select(criterion => criteria.In(language).Criteria[criterion])));

    private string The(string region, string language) => regions[region].Names.The.In(language);
}
