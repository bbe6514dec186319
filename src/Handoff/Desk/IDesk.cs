using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Hours;
using EmploisEnRegions.Handoff.Timers;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>What a dialog may know of the desk. Reading only: what a dialog asks for goes through <see cref="DeskRequests"/>, inside its turn.</summary>
public interface IDesk
{
    /// <param name="language">"fr" or "en": who is present to serve this person.</param>
    Task<DeskOutlook> LookAsync(string language, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <param name="Present">Counsellors signed in and available now, at any hour: presence beats the schedule.</param>
/// <param name="WithinHours">The schedule says open.</param>
/// <param name="OpensAt">Next opening in the desk's time zone (with its offset); null when open now.</param>
/// <param name="Holiday">Stable id of the holiday that closes the desk today ("labourDay"), or null.</param>
/// <param name="Waiting">People in the queue now.</param>
public sealed record DeskOutlook(int Present, bool WithinHours, DateTimeOffset? OpensAt, string? Holiday, int Waiting)
{
    /// <summary>A working day before the next opening on which nobody comes, or null.</summary>
    public ClosedDay? Skipped { get; init; }

    /// <summary>How long people waited while somebody was present; null where too few have.</summary>
    public UsualWait? Usual { get; init; }
}

/// <param name="Half">Half of the people waited no longer.</param>
/// <param name="Most">Eight of ten waited no longer.</param>
public sealed record UsualWait(TimeSpan Half, TimeSpan Most)
{
    /// <summary>Fewer say nothing.</summary>
    public const int Fewest = 20;

    /// <summary>Null of fewer than <see cref="Fewest"/>.</summary>
    public static UsualWait? Of(IReadOnlyCollection<TimeSpan> waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        if (waits.Count < Fewest) return null;
        var sorted = waits.Order().ToList();
        return new UsualWait(At(0.5), At(0.8));

        TimeSpan At(double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }
}

/// <summary>Where a person may be called back, and what they agreed to.</summary>
/// <param name="Address">E.164 number or e-mail address; empty for <see cref="CallBackChannel.Here"/>.</param>
/// <param name="When">The time the person prefers, in their own words.</param>
public sealed record CallBackRequest(CallBackChannel Channel, string Address, string When, DateTimeOffset ConsentedAt)
{
    /// <summary>The first moment that these words and the hours of the desk allow; null: now.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>A message left on a voicemail may say why.</summary>
    public bool VoicemailMaySayWhy { get; init; }
}

/// <summary><c>Here</c>: in the conversation itself, on a channel where the desk can write first (Teams, text messages).</summary>
public enum CallBackChannel { Phone, Sms, Email, Here }

/// <param name="Reason">"asked", "notUnderstood", "crisis", "exploitation", "released", "transferred".</param>
/// <param name="Urgent">Head of the queue and an alert to counsellors.</param>
public sealed record JoinQueue(ConversationKey Key, string Reason, bool Urgent, string Language, IReadOnlyList<string> TopRegions, DateTimeOffset At) : ITurnWrite
{
    /// <summary>Whose people are asked first; null: everybody.</summary>
    public string? Organisation { get; init; }

    /// <summary>What matters most to the person, as the profile names it: who serves that is asked first.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Somebody was there to answer when the person asked: only such a wait tells something of the next.</summary>
    public bool SomeonePresent { get; init; }
}

/// <summary>The person's wait is over: how long it was is kept, and nothing of whom.</summary>
public sealed record RecordWait(ConversationKey Key, DateTimeOffset At) : ITurnWrite;

public sealed record LeaveQueue(ConversationKey Key) : ITurnWrite;

public sealed record RecordCallBack(ConversationKey Key, CallBackRequest Request, string Language, DateTimeOffset At) : ITurnWrite;

/// <summary>A counsellor has the floor and a crisis word was seen: told in the console at once.</summary>
public sealed record RaiseAlert(ConversationKey Key, string Reason, DateTimeOffset At) : ITurnWrite;

/// <summary>The named operations a dialog may ask of the desk; they take effect when the turn commits.</summary>
public static class DeskRequests
{
    /// <summary>bot → waiting. While waiting the bot goes on serving. Asked twice, the first place is kept; urgent moves it to the head.
    /// With a counsellor on the floor it only raises the alert when urgent.</summary>
    public static void AskForCounsellor(this Turn turn, string reason, bool urgent, string? organisation = null, bool someonePresent = false)
    {
        if (turn.Status is ConversationStatus.Counsellor)
        {
            if (!urgent) return;
            turn.Enlist(new RaiseAlert(turn.Conversation.Key, reason, turn.Now));
            turn.Await(Awaited.Counsellor);
            return;
        }

        turn.Status = ConversationStatus.Waiting;
        var regions = turn.Dossier.Suggestions.Select(s => s.Region).ToList();
        turn.Enlist(new JoinQueue(turn.Conversation.Key, reason, urgent, turn.Language, regions, turn.Now)
        {
            Organisation = organisation, SomeonePresent = someonePresent, Needs = NeedsOf(turn.Dossier.Profile),
        });
        turn.Await(Awaited.AnyCounsellor);
    }

    private static List<string> NeedsOf(Profile profile) => [.. (profile.Goals ?? []).Select(goal => JsonNamingPolicy.CamelCase.ConvertName(goal.ToString()))];

    /// <summary>waiting → bot: the person no longer wishes to wait.</summary>
    public static void StopWaiting(this Turn turn)
    {
        if (turn.Status is not ConversationStatus.Waiting) return;
        turn.Status = ConversationStatus.Bot;
        turn.Enlist(new LeaveQueue(turn.Conversation.Key));
        turn.Enlist(new AwaitNobody(turn.Conversation.Key));
    }

    /// <param name="language">Of the call; null: that of the conversation.</param>
    public static void AskForCallBack(this Turn turn, CallBackRequest request, string? language = null) =>
        turn.Enlist(new RecordCallBack(turn.Conversation.Key, request, language ?? turn.Language, turn.Now));
}
