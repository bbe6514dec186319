using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

/// <summary>What is promised, and nothing more: someone is here, how long others waited, or when the office opens.</summary>
internal sealed class DeskWords(Bilingual<TalkTexts> texts)
{
    private static readonly CultureInfo Number = CultureInfo.InvariantCulture;

    public string Queued(DeskOutlook outlook, Turn turn)
    {
        var t = texts.In(turn.Language);
        var sentence = (outlook.Present, outlook.WithinHours, outlook.Holiday, outlook.Skipped) switch
        {
            ( > 0, _, _, _) => t.QueuedPresent,
            (_, true, _, _) => t.QueuedOpen,
            (_, _, { } holiday, _) => t.QueuedHoliday.With("holiday", HolidayWords(holiday, t)),
            (_, _, _, { } skipped) => t.QueuedSkipped.With("day", t.Days[skipped.Day.DayOfWeek.ToString()]).With("holiday", HolidayWords(skipped.Why, t)),
            _ => t.QueuedClosed,
        };
        if (outlook.OpensAt is { } opens) sentence = sentence.With("opening", OpeningWords.Of(opens, turn, t));
        if (outlook.Waiting > 0) sentence += $" {t.PlaceInLine.With("place", (outlook.Waiting + 1).ToString(Number))}";
        if (outlook is { Present: > 0, Usual: { } usual }) sentence += $" {t.UsualWait.With("half", Minutes(usual.Half, t)).With("most", Minutes(usual.Most, t))}";
        return sentence;
    }

    /// <summary>Up to the next minute: nobody is promised less than others had.</summary>
    private static string Minutes(TimeSpan wait, TalkTexts t)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return minutes == 1 ? t.OneMinute : t.Minutes.With("n", minutes.ToString(Number));
    }

    private static string HolidayWords(string holiday, TalkTexts t) => t.Holidays.GetValueOrDefault(holiday, t.Holidays["closure"]);
}
