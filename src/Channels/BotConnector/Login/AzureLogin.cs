using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.BotConnector.Login;

/// <summary>Microsoft Entra through Azure.Identity: the registration's secret, in its own tenant or in the Bot Framework's, or a managed identity.</summary>
internal sealed class AzureLogin(IOptions<BotConnectorOptions> options, IHttpMessageHandlerFactory handlers) : ILoginAuthority
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Client = "BotLogin";

    private static readonly TokenRequestContext ToTheConnector = new(["https://api.botframework.com/.default"]);

    private readonly BotConnectorOptions _options = options.Value;

    public async Task<AccessToken?> AskAsync(CancellationToken cancellationToken) =>
        // A new credential each time, because a credential keeps its token and cannot be told to forget it; BotTokens keeps the token.
        Credential() is { } credential ? await credential.GetTokenAsync(ToTheConnector, cancellationToken) : null;

    private TokenCredential? Credential()
    {
        if (!_options.IsRegistered) return null;
        if (_options.AppType is BotAppType.UserAssignedMSI)
        {
            var id = ManagedIdentityId.FromUserAssignedClientId(_options.AppId);
            return new ManagedIdentityCredential(With(new ManagedIdentityCredentialOptions(id), new HttpClientTransport(handlers.CreateHandler(Client))));
        }

        if (string.IsNullOrEmpty(_options.AppPassword)) return null;
        var authority = new Uri(_options.LoginAuthority);
        var secret = new ClientSecretCredentialOptions
        {
            AuthorityHost = AuthorityAddress.Secure(authority),
            // Which authorities exist is told by the settings.
            DisableInstanceDiscovery = true,
        };
        return new ClientSecretCredential(
            _options.LoginTenant, _options.AppId, _options.AppPassword, With(secret, new HttpClientTransport(new AuthorityAddress(authority, handlers.CreateHandler(Client)))));
    }

    // The outbox tries again, with more patience.
    private static T With<T>(T options, HttpPipelineTransport transport) where T : ClientOptions
    {
        options.Transport = transport;
        options.Retry.MaxRetries = 0;
        options.Diagnostics.IsLoggingEnabled = false;
        return options;
    }
}
