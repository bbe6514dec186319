namespace Microsoft.Bot.Builder;

/// <summary>Puts an object in every turn.</summary>
/// <param name="service">The object.</param>
/// <param name="key">Its name in the turn; its type's by default.</param>
public class RegisterClassMiddleware<T>(T service, string? key = null) : IMiddleware
    where T : class
{
    public T Service { get; set; } = service;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.TurnState.Set(key ?? typeof(T).FullName ?? typeof(T).Name, Service);
        return next(cancellationToken);
    }
}
