using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Understanding;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

/// <summary>When a call-back is due: what the person's words come down to on their own clock, within the hours of the desk.</summary>
internal sealed class CallBackTime(IDesk desk, Bilingual<TalkTexts> texts)
{
    public async Task<DateTimeOffset> DueAsync(string words, Turn turn, CancellationToken cancellationToken)
    {
        var zone = PersonsClock.ZoneOf(turn);
        var here = TimeZoneInfo.ConvertTime(turn.Now, zone).DateTime;
        var moment = PreferredMoment.In(words, turn.Language, here) is { } found ? new DateTimeOffset(found, zone.GetUtcOffset(found)).ToUniversalTime() : turn.Now;
        var then = await desk.LookAsync(turn.Language, moment, cancellationToken);
        return then is { WithinHours: false, OpensAt: { } opens } && opens > moment ? opens : moment;
    }

    /// <summary>"Wednesday at 9:00 (Montréal time)".</summary>
    public string Words(DateTimeOffset due, Turn turn) => OpeningWords.Of(TimeZoneInfo.ConvertTime(due, PersonsClock.Montreal), turn, texts.In(turn.Language));
}
