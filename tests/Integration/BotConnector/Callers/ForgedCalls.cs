using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace EmploisEnRegions.Integration.BotConnector.Callers;

/// <summary>Ways to spoil a good call, each with what it must be answered.</summary>
internal static class ForgedCalls
{
    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private const int BadRequest = 400;

    public static IReadOnlyDictionary<string, (int Status, Action<Attempt> Spoil)> All { get; } =
        new[] { Headers(), Algorithms(), Claims(), Lifetimes(), Keys(), Bodies() }.SelectMany(part => part)
            .ToDictionary(c => c.Name, c => (c.Status, c.Spoil));

    private static IEnumerable<(string Name, int Status, Action<Attempt> Spoil)> Headers() =>
    [
        ("no header", Unauthorized, a => a.Headers = _ => []),
        ("an empty header", Unauthorized, a => a.Headers = _ => [""]),
        ("the scheme alone", Unauthorized, a => a.Headers = _ => ["Bearer"]),
        ("the scheme and a space", Unauthorized, a => a.Headers = _ => ["Bearer "]),
        ("another scheme", Unauthorized, a => a.Headers = t => [$"Basic {t}"]),
        ("no scheme", Unauthorized, a => a.Headers = t => [t]),
        ("garbage", Unauthorized, a => a.Headers = _ => ["Bearer %%%.~~~.\\\\"]),
        ("bytes that are no text, as the server itself says", BadRequest, a => a.Headers = _ => ["Bearer \u00ff\u00fe"]),
        ("two parts", Unauthorized, a => a.Headers = t => [$"Bearer {t[..t.LastIndexOf('.')]}"]),
        ("five parts", Unauthorized, a => a.Headers = t => [$"Bearer {t}.e30.e30"]),
        ("empty parts", Unauthorized, a => a.Headers = _ => ["Bearer .."]),
        ("two tokens in one header", Unauthorized, a => a.Headers = t => [$"Bearer {t}, Bearer {t}"]),
        ("two headers, both good", Unauthorized, a => a.Headers = t => [$"Bearer {t}", $"Bearer {t}"]),
        ("two headers, the second forged", Unauthorized, a => a.Headers = t => [$"Bearer {t}", "Bearer e30.e30.e30"]),
        ("100 kB of token", Unauthorized, a => a.Claims["padding"] = new string('x', 100_000)),
        ("100 kB of dots", Unauthorized, a => a.Headers = _ => [$"Bearer {new string('.', 100_000)}"]),
        ("claims that are no JSON", Unauthorized, a => a.RawClaims = "{"),
        ("claims that are a list", Unauthorized, a => a.RawClaims = "[]"),
        ("claims nested a thousand deep", Unauthorized, a => a.RawClaims = new string('[', 1000) + new string(']', 1000)),
        ("a claim twice", Unauthorized, a => a.RawClaims = a.Claims.ToJsonString().Replace("\"aud\":", "\"aud\":\"other\",\"aud\":", StringComparison.Ordinal)),
        ("a critical extension", Unauthorized, a => a.Header["crit"] = new JsonArray("b64")),
    ];

    private static IEnumerable<(string Name, int Status, Action<Attempt> Spoil)> Algorithms() =>
    [
        ("alg none with a signature", Unauthorized, a => a.Header["alg"] = "none"),
        ("alg none without a signature", Unauthorized, a => { a.Header["alg"] = "none"; a.Sign = _ => []; }),
        ("alg None in another case", Unauthorized, a => a.Header["alg"] = "nOnE"),
        ("no alg", Unauthorized, a => a.Header.Remove("alg")),
        ("alg as a number", Unauthorized, a => a.Header["alg"] = 256),
        ("HS256 with the public key in PEM as secret", Unauthorized, a =>
        {
            a.Header["alg"] = "HS256";
            a.Sign = bytes => HMACSHA256.HashData(Encoding.UTF8.GetBytes(a.Key.Pair.ExportSubjectPublicKeyInfoPem()), bytes);
        }),
        ("HS256 with the modulus as secret", Unauthorized, a =>
        {
            a.Header["alg"] = "HS256";
            a.Sign = bytes => HMACSHA256.HashData(a.Key.Pair.ExportParameters(false).Modulus!, bytes);
        }),
        ("ES256", Unauthorized, a =>
        {
            a.Header["alg"] = "ES256";
            a.Sign = bytes => ECDsa.Create(ECCurve.NamedCurves.nistP256).SignData(bytes, HashAlgorithmName.SHA256);
        }),
        ("PS256", Unauthorized, a =>
        {
            a.Header["alg"] = "PS256";
            a.Sign = bytes => a.Key.Pair.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        }),
        ("RS512 in the header, signed as RS256", Unauthorized, a => a.Header["alg"] = "RS512"),
        ("a changed signature", Unauthorized, a => a.Sign = _ => new byte[256]),
        ("a short signature", Unauthorized, a => a.Sign = _ => [1]),
        ("signed by another key under a known name", Unauthorized, a => a.Sign = bytes => Stranger.Pair.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
        ("a key inside the token", Unauthorized, a => { a.Header["jwk"] = Stranger.Json(); a.Header["kid"] = Stranger.Id; a.Key = Stranger; }),
    ];

    private static IEnumerable<(string Name, int Status, Action<Attempt> Spoil)> Claims() =>
    [
        ("another audience", Unauthorized, a => a.Claims["aud"] = "00000000-0000-0000-0000-000000000001"),
        ("no audience", Unauthorized, a => a.Claims.Remove("aud")),
        ("the audience as an object", Unauthorized, a => a.Claims["aud"] = new JsonObject { ["id"] = Attempt.AppId }),
        ("a list of other audiences", Unauthorized, a => a.Claims["aud"] = new JsonArray("a", "b")),
        ("another issuer", Unauthorized, a => a.Claims["iss"] = "https://api.botframework.com.evil.example"),
        ("the issuer with a slash", Unauthorized, a => a.Claims["iss"] = MockAuthority.Issuer + "/"),
        ("no issuer", Unauthorized, a => a.Claims.Remove("iss")),
        ("the issuer as a list", Unauthorized, a => a.Claims["iss"] = new JsonArray(MockAuthority.Issuer)),
        ("no serviceurl", Unauthorized, a => a.Claims.Remove("serviceurl")),
        ("an empty serviceurl", Unauthorized, a => a.Claims["serviceurl"] = ""),
        ("the serviceurl as a list", Unauthorized, a => a.Claims["serviceurl"] = new JsonArray(Attempt.ServiceUrl)),
        ("an Emulator's issuer, signed by the channels' key", Unauthorized, a => AsEmulator(a)),
    ];

    private static IEnumerable<(string Name, int Status, Action<Attempt> Spoil)> Lifetimes() =>
    [
        ("ended longer ago than clocks differ", Unauthorized, a => a.Claims["exp"] = a.Now - 301),
        ("begins later than clocks differ", Unauthorized, a => a.Claims["nbf"] = a.Now + 301),
        ("no end", Unauthorized, a => a.Claims.Remove("exp")),
        ("an end of null", Unauthorized, a => a.Claims["exp"] = null),
        ("an end as text", Unauthorized, a => a.Claims["exp"] = $"{a.Now + 3600}"),
        ("an end beyond all numbers", Unauthorized, a => a.RawClaims = a.Claims.ToJsonString().Replace($"\"exp\":{a.Now + 3600}", "\"exp\":1e999", StringComparison.Ordinal)),
        ("a beginning as text", Unauthorized, a => a.Claims["nbf"] = $"{a.Now}"),
        ("a time of issue as text", Unauthorized, a => a.Claims["iat"] = $"{a.Now}"),
    ];

    private static IEnumerable<(string Name, int Status, Action<Attempt> Spoil)> Keys() =>
    [
        ("no key named", Unauthorized, a => a.Header.Remove("kid")),
        ("a key that nobody knows", Unauthorized, a => a.Header["kid"] = "nobody"),
        ("a key named by a number", Unauthorized, a => a.Header["kid"] = 1),
        ("the key's name in another case", Unauthorized, a => a.Header["kid"] = "FIRST"),
        ("a key without endorsements", Forbidden, a => Use(a, Unendorsed)),
        ("a key endorsed for another channel", Forbidden, a => Use(a, OnlyWebChat)),
    ];

    private static IEnumerable<(string Name, int Status, Action<Attempt> Spoil)> Bodies() =>
    [
        ("no channel", Forbidden, a => a.Body.Remove("channelId")),
        ("a channel in another case", Forbidden, a => a.Body["channelId"] = "MSTeams"),
        ("a channel that the key does not speak for", Forbidden, a => a.Body["channelId"] = "slack"),
        ("no serviceUrl", Forbidden, a => a.Body.Remove("serviceUrl")),
        ("another serviceUrl", Forbidden, a => a.Body["serviceUrl"] = "https://evil.example/"),
        ("the serviceUrl and more", Forbidden, a => a.Body["serviceUrl"] = Attempt.ServiceUrl + "x/"),
        ("serviceUrl twice, the last one wrong", Forbidden, a => a.RawBody = a.Body.ToJsonString()[..^1] + ",\"serviceUrl\":\"https://evil.example/\"}"),
        ("the serviceUrl as a list", BadRequest, a => a.Body["serviceUrl"] = new JsonArray(Attempt.ServiceUrl)),
        ("an empty body", BadRequest, a => a.RawBody = ""),
        ("a body that ends too soon", BadRequest, a => a.RawBody = a.Body.ToJsonString()[..^3]),
        ("a list of activities", BadRequest, a => a.RawBody = $"[{a.Body.ToJsonString()}]"),
        ("null", BadRequest, a => a.RawBody = "null"),
        ("a text", BadRequest, a => a.RawBody = "\"hi\""),
        ("the conversation as a text", BadRequest, a => a.Body["conversation"] = "c"),
        ("the sender as a list", BadRequest, a => a.Body["from"] = new JsonArray()),
        ("attachments as an object", BadRequest, a => a.Body["attachments"] = new JsonObject()),
        ("mentions that are no mentions", BadRequest, a => a.Body["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["mentioned"] = 5 })),
        ("half a character", BadRequest, a => a.RawBody = a.Body.ToJsonString().Replace("\"hi\"", "\"\\ud800\"", StringComparison.Ordinal)),
        ("a number beyond all numbers", BadRequest, a => a.RawBody = a.Body.ToJsonString()[..^1] + ",\"value\":1e999}"),
        ("values nested a thousand deep", BadRequest, a => a.RawBody = $"{a.Body.ToJsonString()[..^1]},\"value\":{new string('[', 1000)}{new string(']', 1000)}}}"),
        ("no type", BadRequest, a => a.Body.Remove("type")),
        ("no conversation", BadRequest, a => a.Body.Remove("conversation")),
        ("no sender", BadRequest, a => a.Body.Remove("from")),
        ("NUL in the conversation's id", BadRequest, a => a.Body["conversation"] = new JsonObject { ["id"] = "c\0d" }),
        ("a new line in the sender's id", BadRequest, a => a.Body["from"] = new JsonObject { ["id"] = "u\nv" }),
        ("NUL in the activity's id", BadRequest, a => a.Body["id"] = "1\0"),
        ("a conversation's id of 10 kB", BadRequest, a => a.Body["conversation"] = new JsonObject { ["id"] = new string('c', 10_000) }),
        ("the desk's own event", BadRequest, a => { a.Body["type"] = "event"; a.Body["name"] = "handoff.status"; }),
        ("a forged token and a body that is no JSON", Unauthorized, a => { a.Claims["aud"] = "other"; a.RawBody = "{"; }),
    ];

    public static SigningKey Stranger { get; } = new("stranger", "msteams");
    public static SigningKey Unendorsed { get; } = new("unendorsed");
    public static SigningKey OnlyWebChat { get; } = new("only-webchat", "webchat");

    /// <summary>A token as the Emulator gets one from Microsoft Entra, version 1.</summary>
    public static void AsEmulator(Attempt a)
    {
        a.Claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
        a.Claims["appid"] = Attempt.AppId;
        a.Claims.Remove("serviceurl");
        a.Header["kid"] = "entra";
    }

    private static void Use(Attempt a, SigningKey key)
    {
        a.Key = key;
        a.Header["kid"] = key.Id;
    }
}
