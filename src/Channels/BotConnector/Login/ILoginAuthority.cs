using Azure.Core;
using Azure.Identity;

namespace EmploisEnRegions.Channels.BotConnector.Login;

/// <summary>Gives the tokens that outgoing calls carry. Asks each time; thread-safe.</summary>
internal interface ILoginAuthority
{
    /// <summary>Null when this bot has nothing to sign with.</summary>
    /// <exception cref="AuthenticationFailedException">The authority refused, or could not be reached.</exception>
    Task<AccessToken?> AskAsync(CancellationToken cancellationToken);
}
