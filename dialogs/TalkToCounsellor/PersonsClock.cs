using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

/// <summary>The person's own clock: one hour later on the Îles-de-la-Madeleine than where the desk is.</summary>
internal static class PersonsClock
{
    private const string Islands = "madeleine";

    public static TimeZoneInfo Montreal { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/Toronto");

    private static readonly TimeZoneInfo IslandsZone = TimeZoneInfo.FindSystemTimeZoneById("America/Halifax");

    public static bool OnIslands(Turn turn) => turn.Dossier.Profile.Location?.Place?.Contains(Islands, StringComparison.OrdinalIgnoreCase) is true;

    public static TimeZoneInfo ZoneOf(Turn turn) => OnIslands(turn) ? IslandsZone : Montreal;
}
