using System.Text.Json;
using System.Text.Json.Serialization;
using EmploisEnRegions.Conversations.Continuation;

namespace EmploisEnRegions.Channels.DirectLine.Continuation;

internal sealed record CodeRequest(string? Purpose);

/// <param name="Sms">Number to which the code can be texted; null where there is none.</param>
internal sealed record CodeAnswer(string Code, int ExpiresIn, string? Sms);

/// <param name="Take">The person has seen what it leads to, and agrees.</param>
internal sealed record ContinueRequest(string? Code, bool Take);

/// <summary>What a code leads to, and with <c>take</c> the token.</summary>
/// <param name="Here">True: the very conversation can be shown here. False: the code is said in the conversation that is open here, which then asks.</param>
internal sealed record ContinueAnswer(CodePurpose Purpose, bool Here)
{
    public DateTimeOffset? StartedAt { get; init; }
    public long? Messages { get; init; }
    public string? ConversationId { get; init; }
    public string? Token { get; init; }

    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CodeRequest))]
[JsonSerializable(typeof(CodeAnswer))]
[JsonSerializable(typeof(ContinueRequest))]
[JsonSerializable(typeof(ContinueAnswer))]
internal sealed partial class ContinuationJson : JsonSerializerContext
{
    /// <summary>Null when the bytes are not that.</summary>
    public static T? Read<T>(byte[] body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> info) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, info);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
