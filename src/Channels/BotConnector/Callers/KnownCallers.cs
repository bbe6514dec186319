using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.BotConnector.Callers;

/// <summary>Who may post to <c>/api/messages</c>: with a registration who can show a token, without one a developer's own programs.</summary>
internal sealed class KnownCallers(IOptions<BotConnectorOptions> options, LocalCallers local, SignedCallers signed)
{
    public ValueTask<Identified> IdentifyAsync(HttpContext http, CancellationToken cancellationToken) =>
        options.Value.IsRegistered ? new(signed.IdentifyAsync(http, cancellationToken)) : new(local.Identify(http));
}
