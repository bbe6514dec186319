using System.Text.Json;
using System.Text.RegularExpressions;
using EmploisEnRegions.Channels.Wire;

namespace EmploisEnRegions.Channels.DirectLine.Conversations;

/// <summary>The optional body of tokens/generate and of conversations: <c>{"user": {"id", "name"}, "locale", "trustedOrigins": ["https://…"]}</c>.</summary>
internal sealed partial record StartRequest(string? UserId, string? UserName, string? Locale)
{
    public IReadOnlyList<string> TrustedOrigins { get; init; } = [];

    private const int MaxBytes = 16 * 1024;
    private const int MaxNameLength = 128;

    private static readonly StartRequest Empty = new(null, null, null);

    /// <summary>One of the two is null.</summary>
    public static async Task<(StartRequest? Request, ProtocolError? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(request.Body, request.ContentLength, MaxBytes, cancellationToken);
        if (body is null) return (null, ProtocolError.TooLarge(MaxBytes));
        if (body.AsSpan().Trim(" \t\r\n"u8).IsEmpty) return (Empty, null);

        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, ProtocolError.BadSyntax());
        }
    }

    /// <summary>A language tag that may be believed, else null: an unknown one changes nothing.</summary>
    public static string? CleanLocale(string? locale) => locale is not null && LanguageTag().IsMatch(locale) ? locale : null;

    private static (StartRequest?, ProtocolError?) Read(JsonElement root)
    {
        if (root.ValueKind is JsonValueKind.Null) return (Empty, null);
        if (root.ValueKind is not JsonValueKind.Object) return (null, ProtocolError.BadSyntax());

        // Microsoft's client writes "user": {} when it was given none.
        var user = root.TryGetProperty("user", out var found) && found.ValueKind is not JsonValueKind.Null ? found : default;
        if (user.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object)) return (null, ProtocolError.BadSyntax());

        var (id, name) = user.ValueKind is JsonValueKind.Object ? (Text(user, "id"), Text(user, "name")) : (null, null);
        if (!IsName(id) || !IsName(name))
        {
            return (null, ProtocolError.BadArgument($"user.id and user.name hold at most {MaxNameLength} characters, none of them a control character."));
        }

        if (ReadOrigins(root) is not { } origins) return (null, ProtocolError.BadArgument("trustedOrigins holds origins like https://www.example.org."));

        return (new StartRequest(id, name, CleanLocale(Text(root, "locale"))) { TrustedOrigins = origins }, null);
    }

    /// <summary>Null when one of them is no origin: a token that no page could use helps nobody.</summary>
    private static string[]? ReadOrigins(JsonElement root)
    {
        if (!root.TryGetProperty("trustedOrigins", out var list) || list.ValueKind is JsonValueKind.Null) return [];
        if (list.ValueKind is not JsonValueKind.Array || list.GetArrayLength() > Tokens.TrustedOrigins.Most) return null;
        string[] origins = [.. list.EnumerateArray().Select(o => Tokens.TrustedOrigins.Clean(o.GetString())).OfType<string>()];
        return origins.Length == list.GetArrayLength() ? origins : null;
    }

    private static bool IsName(string? text) => text is null || (text.Length <= MaxNameLength && !text.Any(char.IsControl));

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null && value.GetString() is { Length: > 0 } text ? text : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
