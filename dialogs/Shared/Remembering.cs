using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Dialogs.Shared;

internal static class Remembering
{
    public static void Remember(this Turn turn, Profile facts) =>
        turn.Dossier = turn.Dossier with { Profile = turn.Dossier.Profile.With(facts) };

    /// <summary>Records what the person agreed to or refused, with the instant.</summary>
    public static void Consent(this Turn turn, string purpose, bool given) =>
        turn.Dossier = turn.Dossier with { Consents = [.. turn.Dossier.Consents, new Consent(purpose, given, turn.Now)] };
}
