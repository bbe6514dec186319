using EmploisEnRegions.Channels.Wire;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EmploisEnRegions.Channels.BotConnector.Callers;

/// <summary>A registered bot believes who shows a token of an authority that it trusts, made out to it. Everything that needs no key is looked at
/// first: what is wrong anyway makes this server call nobody.</summary>
internal sealed class SignedCallers : IDisposable
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeysMayBeBack = TimeSpan.FromSeconds(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private static readonly ProtocolError Unauthorized =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "A valid token of the Bot Framework, made out to this bot, is required.");

    private static readonly ProtocolError KeysUnreachable =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "The keys to check the token with cannot be read at the moment.", KeysMayBeBack);

    private readonly BotConnectorOptions _options;
    private readonly IReadOnlyList<TokenAuthority> _authorities;
    private readonly TimeProvider _time;
    private readonly ILogger<SignedCallers> _logger;

    public SignedCallers(
        IOptions<BotConnectorOptions> options, IHttpClientFactory clients, TimeProvider time, ILogger<SignedCallers> logger, ILogger<SigningKeys> keysLogger)
    {
        (_options, _time, _logger) = (options.Value, time, logger);
        _authorities = TokenAuthority.All(_options, metadata => new SigningKeys(metadata, clients, time, keysLogger));
    }

    public async Task<Identified> IdentifyAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (IncomingToken.Read(http.Request.Headers.Authorization) is not { } token) return No("form");
        if (_authorities.FirstOrDefault(a => a.Issuers.Contains(token.Issuer, StringComparer.Ordinal)) is not { } authority) return No("issuer");
        if (!token.IsCurrent(_time.GetUtcNow(), Skew)) return No("lifetime");
        if (authority.BindsMessages ? string.IsNullOrEmpty(token.ServiceUrl) : !IsThisBot(token.Party)) return No(authority.BindsMessages ? "serviceurl" : "party");

        var found = await authority.Keys.FindAsync(token.KeyId, cancellationToken);
        // Only a channel's token waits for the keys: nothing is lost when an Emulator is refused.
        if (!found.CouldLook) return authority.BindsMessages ? Identified.Not(KeysUnreachable) : No("keys");
        if (found.Key is null) return No("key");
        if (!await IsGenuineAsync(token, found.Key, authority)) return No("signature or audience");
        return Identified.As(authority.BindsMessages ? Caller.BoundTo(token.ServiceUrl!, Endorsements.Of(found.Key)) : Caller.Unbound);
    }

    public void Dispose()
    {
        foreach (var authority in _authorities) authority.Keys.Dispose();
    }

    /// <summary>The library does what must not be written twice: the signature, and the audience as text or list.</summary>
    private async Task<bool> IsGenuineAsync(IncomingToken token, JsonWebKey key, TokenAuthority authority)
    {
        var result = await Handler.ValidateTokenAsync(token.Text, new TokenValidationParameters
        {
            ValidIssuers = authority.Issuers,
            AudienceValidator = (audiences, _, _) => audiences.Any(IsThisBot),
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            // Looked at already, by the program's clock.
            LifetimeValidator = (_, expires, _, _) => expires is not null,
        });
        return result.IsValid;
    }

    private bool IsThisBot(string? id) => string.Equals(id, _options.AppId, StringComparison.OrdinalIgnoreCase);

    private Identified No(string reason)
    {
        CallersLog.Refused(_logger, reason);
        return Identified.Not(Unauthorized);
    }
}
