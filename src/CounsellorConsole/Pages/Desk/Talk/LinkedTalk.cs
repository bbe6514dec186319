using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

/// <summary>A conversation that goes with this one: of the same person on another channel, or of their spouse.</summary>
internal sealed record LinkedTalk(CodePurpose Kind, Conversation Other)
{
    public bool IsPartner => Kind is CodePurpose.Partner;

    /// <summary>What the two answered differently, or only one of them answered.</summary>
    public IReadOnlyList<Difference> DifferencesTo(Profile own, ProfileCard card)
    {
        var here = card.Of(own).ToDictionary(line => line.Label, line => line.Value);
        var there = card.Of(Other.Dossier.Profile).ToDictionary(line => line.Label, line => line.Value);
        return [.. here.Keys.Union(there.Keys).Select(label => new Difference(label, here.GetValueOrDefault(label), there.GetValueOrDefault(label))).Where(line => line.Here != line.There)];
    }
}

/// <param name="Here">Null: not answered.</param>
internal sealed record Difference(string Label, string? Here, string? There);
