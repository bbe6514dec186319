using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.DirectLine.Activities;

internal static class BotAccount
{
    public const string Id = "orientation";
    private const string Name = "Emplois en régions";

    public static ChannelAccount New() => new(Id, Name, RoleTypes.Bot);
}
