using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using EmploisEnRegions.BotFramework;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>The one file that knows which JSON library stands behind <see cref="Activity"/> and behind saved dialog state. UTF-8, thread-safe.</summary>
public static class ActivityJson
{
    // Our own channel data first: source-generated, and letters beyond ASCII stay one or two bytes.
    private static readonly JsonSerializerOptions Options = new(BotJson.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = JsonTypeInfoResolver.Combine(ConversationsJson.Standard, BotJson.Options.TypeInfoResolver),
    };

    private static readonly JsonTypeInfo<Activity> ActivityInfo = (JsonTypeInfo<Activity>)Options.GetTypeInfo(typeof(Activity));
    private static readonly JsonTypeInfo<IDictionary<string, object>> StateInfo =
        (JsonTypeInfo<IDictionary<string, object>>)Options.GetTypeInfo(typeof(IDictionary<string, object>));

    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityInfo);

    /// <exception cref="JsonException">The bytes are not an activity.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, ActivityInfo) ?? throw new JsonException("null is not an activity.");

    /// <summary>The type alone, without reading the rest.</summary>
    internal static string? TypeOf(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (found) return Known(reader) ?? reader.GetString();
            reader.Skip();
        }

        return null;
    }

    private static string? Known(Utf8JsonReader reader) =>
        reader.ValueTextEquals("message"u8) ? ActivityTypes.Message : reader.ValueTextEquals("event"u8) ? ActivityTypes.Event : null;

    internal static byte[] WriteState(IDictionary<string, object> state) => JsonSerializer.SerializeToUtf8Bytes(state, StateInfo);

    /// <exception cref="JsonException">The bytes are not a JSON object.</exception>
    internal static IDictionary<string, object> ReadState(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, StateInfo) ?? throw new JsonException("null is not a state.");

    /// <summary>About how many bytes an untyped value of an activity takes.</summary>
    internal static int SizeOf(object? value) => value switch
    {
        null => 0,
        string text => text.Length,
        JsonElement { ValueKind: JsonValueKind.Undefined } => 0,
        JsonElement element => JsonMarshal.GetRawUtf8Value(element).Length,
        _ => JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(value.GetType())).Length,
    };

    /// <summary>Channel data of a person without what only we may say in it.</summary>
    internal static object? WithoutOrientation(object? channelData)
    {
        if (channelData is OrientationChannelData) return null;
        if (channelData is not JsonElement { ValueKind: JsonValueKind.Object } element || !element.TryGetProperty("orientation", out _)) return channelData;
        var rest = JsonObject.Create(element)!;
        rest.Remove("orientation");
        return rest;
    }
}
