using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Handoff.Corrections;

/// <summary>An answer of the profile set right by a counsellor: by who has the floor, or by anybody while no counsellor has it. Refused with
/// <see cref="Refusals.NotYours"/>, or <see cref="Refusals.NotAgreed"/> when the person lets nothing be kept.</summary>
/// <param name="Field">JSON name of the profile's field.</param>
/// <param name="Facts">That field alone; null takes the answer out.</param>
/// <param name="Said">The new answer, in the person's words and language: what they are told of it.</param>
public sealed record Correct(string OperationId, Badge By, string Field, Profile? Facts, string Said) : DeskOperation(OperationId);

internal static class Correcting
{
    /// <summary>Changes the profile and keeps what it was. False when nothing changed or it was refused.</summary>
    public static bool Apply(Turn turn, Correct correct)
    {
        turn.Refusal = RefusalOf(turn, correct.By);
        if (turn.Refusal is not null) return false;
        var (field, before) = (correct.Field, turn.Dossier.Profile);
        var after = correct.Facts is { } facts ? before.With(facts.Only(field)) : Forgotten(before, field);
        if (after == before) return false;
        var kept = new Correction(field, before.Only(field), after.Only(field), correct.By.DisplayName, correct.By.Organisation, turn.Now);
        turn.Dossier = turn.Dossier with { Profile = after, Corrections = [.. turn.Dossier.Corrections ?? [], kept] };
        return true;
    }

    /// <summary>All answers at once, each that changes marked as a correction.</summary>
    public static void Replace(Turn turn, Profile profile, Badge by)
    {
        var before = turn.Dossier.Profile;
        var changed = ProfileFields.Names.Where(field => before.Only(field) != profile.Only(field)).ToList();
        if (changed.Count == 0) return;
        var kept = changed.Select(field => new Correction(field, before.Only(field), profile.Only(field), by.DisplayName, by.Organisation, turn.Now));
        turn.Dossier = turn.Dossier with { Profile = profile, Corrections = [.. turn.Dossier.Corrections ?? [], .. kept] };
    }

    public static string? RefusalOf(Turn turn, Badge by)
    {
        if (turn.Conversation.Version == 0) return Refusals.Unknown;
        if (turn.Status is ConversationStatus.Counsellor && turn.CounsellorId != by.Id) return Refusals.NotYours;
        return turn.Dossier.Consented ? null : Refusals.NotAgreed;
    }

    private static Profile Forgotten(Profile profile, string field) =>
        profile.Without(field) with { Unsure = profile.Unsure?.Where(name => name != field).ToList() is { Count: > 0 } left ? left : null };
}
