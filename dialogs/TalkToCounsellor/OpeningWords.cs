using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

/// <summary>An opening as the person's own clock shows it: one hour later on the Îles-de-la-Madeleine than where the desk is.</summary>
internal static class OpeningWords
{
    public static string Of(DateTimeOffset opens, Turn turn, TalkTexts t)
    {
        var onIslands = PersonsClock.OnIslands(turn);
        var there = onIslands ? TimeZoneInfo.ConvertTime(opens, PersonsClock.ZoneOf(turn)) : opens;
        var hour = (there.Minute == 0 ? t.FullHour : t.Hour).With("h", there.Hour.ToString(CultureInfo.InvariantCulture)).With("mm", there.Minute.ToString("00", CultureInfo.InvariantCulture));
        var today = turn.Now.ToOffset(there.Offset).Date == there.Date;
        var when = (today ? t.OpensToday : t.OpensAt).With("day", t.Days[there.DayOfWeek.ToString()]).With("hour", hour);
        return $"{when} ({(onIslands ? t.IslandsTime : t.MontrealTime)})";
    }
}
