using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Merges;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

/// <summary>A conversation that goes with this one: of the same person on another channel, or of their spouse.</summary>
/// <param name="Merge">Who took the two for one person's; null when the person linked them.</param>
internal sealed record LinkedTalk(CodePurpose Kind, Conversation Other, MergeRecord? Merge)
{
    /// <summary>What was said there, when it is the same person; shown between what was said here.</summary>
    public IReadOnlyList<TranscriptEntry> Entries { get; init; } = [];

    public bool IsPartner => Kind is CodePurpose.Partner;

    /// <summary>What the two answered differently, or only one of them answered.</summary>
    public IReadOnlyList<Difference> DifferencesTo(Profile own, ProfileCard card) => Differences(own, Other.Dossier.Profile, card);

    public static IReadOnlyList<Difference> Differences(Profile one, Profile other, ProfileCard card)
    {
        var (here, there) = (card.Words(one), card.Words(other));
        return
        [
            .. here.Keys.Union(there.Keys)
                .Select(field => new Difference(field, card.Label(field), here.GetValueOrDefault(field), there.GetValueOrDefault(field)))
                .Where(line => line.Here != line.There),
        ];
    }
}

/// <param name="Here">Null: not answered.</param>
internal sealed record Difference(string Field, string Label, string? Here, string? There);
