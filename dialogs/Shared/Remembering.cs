using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Dialogs.Shared;

internal static class Remembering
{
    public static void Remember(this Turn turn, Profile facts) =>
        turn.Dossier = turn.Dossier with { Profile = turn.Dossier.Profile.With(facts) };

    /// <summary>What the person said of regions is part of what they agreed to have kept.</summary>
    public static void React(this Turn turn, ReactionKind kind, params IEnumerable<string> regions)
    {
        if (!turn.Dossier.Consented) return;
        var fresh = regions.Distinct().Select(region => new Reaction(region, kind, turn.Now)).ToList();
        var before = (turn.Dossier.Reactions ?? []).Where(old => !fresh.Exists(now => now.Region == old.Region && now.Kind == old.Kind));
        turn.Dossier = turn.Dossier with { Reactions = [.. before.Concat(fresh).TakeLast(Reaction.Most)] };
    }

    /// <summary>Records what the person agreed to or refused, with the instant.</summary>
    public static void Consent(this Turn turn, string purpose, bool given) =>
        turn.Dossier = turn.Dossier with { Consents = [.. turn.Dossier.Consents, new Consent(purpose, given, turn.Now)] };
}
