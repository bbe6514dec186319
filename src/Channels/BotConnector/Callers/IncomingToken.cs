using System.Buffers.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace EmploisEnRegions.Channels.BotConnector.Callers;

/// <summary>What a token says of itself, before anybody believes it. Stricter than the library that checks the signature: a number is a number,
/// a name comes once, and nothing is overlooked that a sender called critical.</summary>
/// <param name="Expires">Seconds since 1970, as <paramref name="NotBefore"/>.</param>
/// <param name="Party">Application that the token was given to (<c>azp</c>, or <c>appid</c> in version 1).</param>
internal sealed record IncomingToken(
    string Text, string KeyId, string Issuer, double Expires, double? NotBefore, string? ServiceUrl, string? Party)
{
    private const int Longest = 16 * 1024;
    private const string Scheme = "Bearer ";
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512"];
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    /// <summary>Null when the header is not exactly one well-formed token of a form that channels use.</summary>
    public static IncomingToken? Read(StringValues authorization)
    {
        if (authorization is not [{ Length: <= Longest } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var text = header[Scheme.Length..];
        // Three parts: five would be encrypted, which no channel does.
        if (text.Split('.') is not [{ Length: > 0 } head, { Length: > 0 } claims, { Length: > 0 }] || text.Any(char.IsWhiteSpace)) return null;
        try
        {
            using var h = JsonDocument.Parse(Base64Url.DecodeFromChars(head), Once);
            using var c = JsonDocument.Parse(Base64Url.DecodeFromChars(claims), Once);
            return Of(text, h.RootElement, c.RootElement);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IncomingToken? Of(string text, JsonElement head, JsonElement claims)
    {
        if (head.ValueKind is not JsonValueKind.Object || claims.ValueKind is not JsonValueKind.Object || head.TryGetProperty("crit", out _)) return null;
        if (!Algorithms.Contains(TextOf(head, "alg")) || TextOf(head, "kid") is not { Length: > 0 } keyId) return null;
        if (TextOf(claims, "iss") is not { } issuer || !IsInstant(claims, "exp", out var expires) || expires is null) return null;
        if (!IsInstant(claims, "nbf", out var notBefore) || !IsInstant(claims, "iat", out _)) return null;
        return new IncomingToken(text, keyId, issuer, expires.Value, notBefore, TextOf(claims, "serviceurl"), TextOf(claims, "azp") ?? TextOf(claims, "appid"));
    }

    public bool IsCurrent(DateTimeOffset now, TimeSpan skew)
    {
        var seconds = now.ToUnixTimeMilliseconds() / 1000.0;
        return seconds <= Expires + skew.TotalSeconds && (NotBefore is null || seconds >= NotBefore - skew.TotalSeconds);
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <summary>False when the claim is there and no number.</summary>
    private static bool IsInstant(JsonElement json, string name, out double? seconds)
    {
        seconds = null;
        if (!json.TryGetProperty(name, out var value)) return true;
        if (value.ValueKind is not JsonValueKind.Number || !value.TryGetDouble(out var number) || !double.IsFinite(number)) return false;
        seconds = number;
        return true;
    }
}
