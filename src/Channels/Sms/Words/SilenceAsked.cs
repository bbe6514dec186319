using EmploisEnRegions.Conversations.Middleware;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Channels.Sms.Words;

/// <summary>Whoever wrote STOP is not answered. Their words are kept for the counsellors; in danger they were answered before this.</summary>
internal sealed class SilenceAsked : IWhoSpeaks
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        turnContext.TurnState.Get<Mark>() is null ? next(cancellationToken) : Task.CompletedTask;

    /// <summary>In the turn's state: the person asked for silence.</summary>
    internal sealed class Mark;
}
