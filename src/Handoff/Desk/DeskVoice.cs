using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>How the desk speaks inside a turn: to the person, to the channel and to the bot.</summary>
internal static class DeskVoice
{
    public static Task<ResourceResponse> SayAsync(ITurnContext turnContext, string text, Speaker speaker, CancellationToken cancellationToken)
    {
        var message = MessageFactory.Text(text).WithOrientation(new Orientation { Speaker = speaker });
        message.Locale = turnContext.Turn().Language == "en" ? "en-CA" : "fr-CA";
        message.TextFormat = TextFormatTypes.Plain;
        return turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>The standard <c>handoff.status</c> event.</summary>
    public static Task<ResourceResponse> TellStatusAsync(ITurnContext turnContext, string state, CancellationToken cancellationToken)
    {
        var status = EventFactory.CreateHandoffStatus(turnContext.Activity.Conversation!, state);
        status.WithOrientation(new Orientation { Speaker = Speaker.System });
        return turnContext.SendActivityAsync(status, cancellationToken);
    }

    /// <summary>The root dialog hears the standard event and asks its waiting question again.</summary>
    public static Task AskAgainAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        var heard = turnContext.Activity;
        heard.Type = ActivityTypes.Event;
        heard.Name = HandoffEventNames.HandoffStatus;
        heard.Value = EventFactory.CreateHandoffStatus(heard.Conversation!, "completed").Value;
        return next(cancellationToken);
    }
}
