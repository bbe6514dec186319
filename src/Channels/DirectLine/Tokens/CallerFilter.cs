using System.Security.Cryptography;
using System.Text;
using EmploisEnRegions.Channels.Limits;
using EmploisEnRegions.Channels.Wire;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.DirectLine.Tokens;

/// <summary>Reads the bearer, holds it against the conversation in the address, and slows down people (never secret holders) who send too much.</summary>
internal sealed class CallerFilter(IOptionsMonitor<DirectLineOptions> options, DirectLineTokens tokens, PersonLimits limits) : IEndpointFilter
{
    private const string Bearer = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var (caller, refusal) = Identify(http.Request.Headers.Authorization.ToString());
        if (caller is null) return refusal;

        if (http.Request.RouteValues["conversationId"] is string conversationId && !caller.MayUse(conversationId))
        {
            return DirectLineErrors.OtherConversation;
        }

        if (!TrustedOrigins.Allow(caller.TrustedOrigins, http.Request)) return DirectLineErrors.OriginNotTrusted;

        if (!caller.HoldsSecret && HttpMethods.IsPost(http.Request.Method)
            && limits.WaitBeforeSending(caller.ConversationId!) is { } wait)
        {
            return ProtocolError.TooMany(wait);
        }

        http.Features.Set(caller);
        return await next(context);
    }

    /// <summary>One of the two is null.</summary>
    public (Caller? Caller, ProtocolError? Refusal) Identify(string authorization)
    {
        if (!authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return (null, DirectLineErrors.MissingToken);

        var bearer = authorization[Bearer.Length..].Trim();
        if (bearer.Length == 0) return (null, DirectLineErrors.MissingToken);
        if (IsSecret(bearer)) return (Caller.SecretHolder, null);

        return tokens.Read(bearer) switch
        {
            null => (null, DirectLineErrors.InvalidToken),
            { Expired: true } => (null, DirectLineErrors.TokenExpired),
            var token => (new Caller(token.ConversationId, token.UserId) { TrustedOrigins = token.TrustedOrigins }, null),
        };
    }

    private bool IsSecret(string bearer) =>
        options.CurrentValue.Secret is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(bearer), Encoding.UTF8.GetBytes(secret));
}
