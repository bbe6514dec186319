using System.Buffers.Text;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace EmploisEnRegions.Integration.BotConnector;

/// <summary>A call of /api/messages that is right in everything until a test spoils it. Sent over a bare socket: what is written is what arrives.</summary>
internal sealed class Attempt
{
    public const string AppId = "6f2a8a4e-3f0d-4a7e-9d5b-0c1d2e3f4a5b";
    public const string ServiceUrl = "https://smba.trafficmanager.net/amer/";

    public Attempt(DateTimeOffset now)
    {
        Now = now.ToUnixTimeSeconds();
        Key = MockAuthority.FirstKey;
        Sign = bytes => Key.Pair.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Header = new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = Key.Id };
        Claims = new() { ["serviceurl"] = ServiceUrl, ["nbf"] = Now - 60, ["exp"] = Now + 3600, ["iss"] = MockAuthority.Issuer, ["aud"] = AppId };
        Body = new()
        {
            ["type"] = "message", ["channelId"] = "msteams", ["text"] = "hi", ["serviceUrl"] = ServiceUrl, ["deliveryMode"] = "expectReplies",
            ["conversation"] = new JsonObject { ["id"] = "c" }, ["from"] = new JsonObject { ["id"] = "u" }, ["recipient"] = new JsonObject { ["id"] = "bot" },
        };
    }

    public long Now { get; }
    public SigningKey Key { get; set; }
    public JsonObject Header { get; }
    public JsonObject Claims { get; }
    public JsonObject Body { get; }
    public Func<byte[], byte[]> Sign { get; set; }

    /// <summary>The JSON of the claims as it is signed; null = <see cref="Claims"/>.</summary>
    public string? RawClaims { get; set; }

    public string? RawBody { get; set; }

    /// <summary>The Authorization headers; null = one with the token.</summary>
    public Func<string, string[]>? Headers { get; set; }

    public static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    public string Token()
    {
        var signed = $"{Encode(Utf8(Header.ToJsonString()))}.{Encode(Utf8(RawClaims ?? Claims.ToJsonString()))}";
        return $"{signed}.{Encode(Sign(Utf8(signed)))}";
    }

    /// <returns>The status, and the answer with its headers.</returns>
    public async Task<(int Status, string Answer)> SendAsync(Uri host)
    {
        var body = Utf8(RawBody ?? Body.ToJsonString());
        var lines = (Headers?.Invoke(Token()) ?? [$"Bearer {Token()}"]).Select(value => $"Authorization: {value}\r\n");
        var head = $"POST /api/messages HTTP/1.1\r\nHost: {host.Authority}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{string.Concat(lines)}\r\n";
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Host, host.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head));
        await stream.WriteAsync(body);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        return (int.Parse(answer.AsSpan("HTTP/1.1 ".Length, 3), System.Globalization.CultureInfo.InvariantCulture), answer);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
