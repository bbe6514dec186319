using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Conversations.Middleware;

/// <summary>Before all others: words that belong to a channel, not to the conversation (STOP and HELP by text message). A channel plugs it in.</summary>
public interface IChannelWords : IMiddleware;

/// <summary>Third in the pipeline: decides whether the bot speaks at all in this turn. Handoff plugs it in, and channels whose people may have asked for silence.</summary>
public interface IWhoSpeaks : IMiddleware;

/// <summary>Second in the pipeline: what is said and done when a message holds words of crisis or exploitation, whoever has the floor.
/// dialogs/Root has the sentences and asks the desk for the head of the queue.</summary>
public interface ISafetyResponse
{
    /// <param name="alarm"><see cref="Intent.Crisis"/> or <see cref="Intent.Exploitation"/>.</param>
    Task RespondAsync(ITurnContext turnContext, Intent alarm, CancellationToken cancellationToken);
}
