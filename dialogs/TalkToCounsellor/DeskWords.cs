using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

/// <summary>What is promised, and nothing more: someone is here, or when the office opens.</summary>
internal sealed class DeskWords(Bilingual<TalkTexts> texts)
{
    public string Queued(DeskOutlook outlook, DateTimeOffset now, string language)
    {
        var t = texts.In(language);
        var sentence = (outlook.Present, outlook.WithinHours, outlook.Holiday) switch
        {
            ( > 0, _, _) => t.QueuedPresent,
            (_, true, _) => t.QueuedOpen,
            (_, _, { } holiday) => t.QueuedHoliday.With("holiday", t.Holidays.GetValueOrDefault(holiday, t.Holidays["closure"])),
            _ => t.QueuedClosed,
        };
        if (outlook.OpensAt is { } opens) sentence = sentence.With("opening", Opening(opens, now, t));
        return outlook.Waiting > 0 ? $"{sentence} {t.PlaceInLine.With("place", (outlook.Waiting + 1).ToString(CultureInfo.InvariantCulture))}" : sentence;
    }

    private static string Opening(DateTimeOffset opens, DateTimeOffset now, TalkTexts t)
    {
        var hour = t.Hour.With("h", opens.Hour.ToString(CultureInfo.InvariantCulture)).With("mm", opens.Minute.ToString("00", CultureInfo.InvariantCulture));
        var today = now.ToOffset(opens.Offset).Date == opens.Date;
        return (today ? t.OpensToday : t.OpensAt).With("day", t.Days[opens.DayOfWeek.ToString()]).With("hour", hour);
    }
}
