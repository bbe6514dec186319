using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What a channel can show. The numbers are the channels' own limits, as the official SDK has them.</summary>
public class Channel
{
    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, conversationType: null);

    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt = 100, string? conversationType = null) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttonCnt <= 10,
        Channels.Line => buttonCnt <= 13,
        Channels.Kik => buttonCnt <= 20,
        Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat => buttonCnt <= 100,
        Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
        _ => false,
    };

    public static bool SupportsCardActions(string? channelId, int buttonCnt = 100) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttonCnt <= 3,
        Channels.Msteams => buttonCnt <= 50,
        Channels.Line => buttonCnt <= 99,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline
            or Channels.DirectlineSpeech or Channels.Webchat or Channels.Cortana => buttonCnt <= 100,
        _ => false,
    };

    public static bool HasMessageFeed(string? channelId) => channelId != Channels.Cortana;

    /// <summary>Characters of a title that are always shown.</summary>
    public static int MaxActionTitleLength(string? channelId) => 20;

    public static string GetChannelId(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId ?? string.Empty;
    }

    /// <summary>Channels that refuse or cut a longer title; the others show it whole.</summary>
    internal static bool CutsTitles(string channelId) => channelId is Channels.Facebook or Channels.Line;
}
