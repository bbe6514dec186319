using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.DirectLine.Tokens;

/// <summary>Tokens bound to one conversation, one person and one hour of expiry, readable by nobody but us.</summary>
internal sealed class DirectLineTokens(IDataProtectionProvider protection, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private readonly IDataProtector _tokens = protection.CreateProtector("DirectLine.Token.v1");
    private readonly IDataProtector _streams = protection.CreateProtector("DirectLine.Stream.v1");

    public int LifetimeSeconds => options.Value.TokenLifetimeSeconds;

    public string Issue(string conversationId, string? userId) =>
        Protect(_tokens, conversationId, userId, options.Value.TokenLifetime);

    /// <summary>The key inside a streamUrl: good for opening a socket, soon, and for nothing else.</summary>
    public string IssueForStream(string conversationId) =>
        Protect(_streams, conversationId, userId: null, options.Value.StreamUrlLifetime);

    /// <summary>Null when the token is forged or spoiled.</summary>
    public ReadToken? Read(string token) => Unprotect(_tokens, token);

    public ReadToken? ReadForStream(string token) => Unprotect(_streams, token);

    public static string NewConversationId() => RandomName();

    public static string NewUserId() => $"dl_{RandomName()}";

    private static string RandomName() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    private string Protect(IDataProtector protector, string conversationId, string? userId, TimeSpan lifetime)
    {
        var expires = (time.GetUtcNow() + lifetime).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return protector.Protect($"{expires}\n{conversationId}\n{userId}");
    }

    private ReadToken? Unprotect(IDataProtector protector, string token)
    {
        string[] parts;
        try
        {
            parts = protector.Unprotect(token).Split('\n', 3);
        }
        catch (CryptographicException)
        {
            return null;
        }

        var expires = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
        var userId = parts[2].Length == 0 ? null : parts[2];
        return new ReadToken(parts[1], userId, expires, Expired: expires <= time.GetUtcNow());
    }
}

internal sealed record ReadToken(string ConversationId, string? UserId, DateTimeOffset ExpiresAt, bool Expired);
