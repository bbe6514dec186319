using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.DirectLine.Tokens;

/// <summary>Tokens bound to one conversation, one person, the sites that may use them and one hour of expiry, readable by nobody but us.</summary>
internal sealed class DirectLineTokens(IDataProtectionProvider protection, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private readonly IDataProtector _tokens = protection.CreateProtector("DirectLine.Token.v1");
    private readonly IDataProtector _streams = protection.CreateProtector("DirectLine.Stream.v1");

    public int LifetimeSeconds => options.Value.TokenLifetimeSeconds;

    public string Issue(string conversationId, string? userId, IReadOnlyList<string>? trustedOrigins = null) =>
        Protect(_tokens, conversationId, userId, trustedOrigins, options.Value.TokenLifetime);

    /// <summary>The key inside a streamUrl: good for opening one socket, soon, and for nothing else. In the place of a person it has a name of its own.</summary>
    public string IssueForStream(string conversationId, IReadOnlyList<string> trustedOrigins) =>
        Protect(_streams, conversationId, RandomName(), trustedOrigins, options.Value.StreamUrlLifetime);

    /// <summary>Null when the token is forged or spoiled.</summary>
    public ReadToken? Read(string token) => Unprotect(_tokens, token);

    public ReadToken? ReadForStream(string token) => Unprotect(_streams, token);

    public static string NewConversationId() => RandomName();

    public static string NewUserId() => $"dl_{RandomName()}";

    private static string RandomName() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    private string Protect(IDataProtector protector, string conversationId, string? userId, IReadOnlyList<string>? trustedOrigins, TimeSpan lifetime)
    {
        var expires = (time.GetUtcNow() + lifetime).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        // Origins hold no white space; a person's name may hold anything, and so stands last.
        return protector.Protect($"{string.Join(' ', [expires, .. trustedOrigins ?? []])}\n{conversationId}\n{userId}");
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

        var head = parts[0].Split(' ');
        var expires = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(head[0], CultureInfo.InvariantCulture));
        var userId = parts[2].Length == 0 ? null : parts[2];
        return new ReadToken(parts[1], userId, expires, Expired: expires <= time.GetUtcNow())
        {
            TrustedOrigins = head[1..],
        };
    }
}

internal sealed record ReadToken(string ConversationId, string? UserId, DateTimeOffset ExpiresAt, bool Expired)
{
    /// <summary>Empty = any site that may use Direct Line at all.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; init; } = [];
}
