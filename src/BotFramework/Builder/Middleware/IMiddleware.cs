namespace Microsoft.Bot.Builder;

/// <summary>Something that every activity goes through before the bot.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}

/// <summary>The rest of the pipeline; a middleware that does not call it ends the turn.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);
