using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
#if OFFICIAL_SDK
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = System.Text.Json.JsonSerializer;
#else
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using EmploisEnRegions.BotFramework;
#endif

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>
/// The one file that knows which JSON library stands behind <see cref="Activity"/> and behind saved dialog state: System.Text.Json, or
/// Newtonsoft.Json with -p:OfficialSdk=true. Others pass untyped values (channelData, value, content) through here and never look inside.
/// UTF-8, thread-safe. Whatever the library, text that is no JSON is a <see cref="JsonException"/>.
/// </summary>
public static class ActivityJson
{
    private const string OrientationName = "orientation";

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

#if !OFFICIAL_SDK
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

    /// <summary>An object of ours as an untyped value of an activity.</summary>
    public static object Content(JsonObject json) => JsonSerializer.SerializeToElement(json);

    /// <summary>An untyped value of an activity as JSON text.</summary>
    public static string TextOf(object? content) => JsonSerializer.Serialize(content, Options.GetTypeInfo(typeof(object)));

    /// <summary>Whether an untyped value came as a JSON object.</summary>
    public static bool IsObject(object? value) => value is JsonElement { ValueKind: JsonValueKind.Object };

    /// <summary>A text inside an untyped value that came as a JSON object; null when there is none.</summary>
    public static string? TextIn(object? value, string name) =>
        value is JsonElement { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;

    /// <summary>Channel data of a person without what only we may say in it.</summary>
    public static object? WithoutOrientation(object? channelData)
    {
        if (channelData is OrientationChannelData) return null;
        if (channelData is not JsonElement { ValueKind: JsonValueKind.Object } element || !element.TryGetProperty(OrientationName, out _)) return channelData;
        var rest = new JsonObject();
        // A name may come twice: none of them stays.
        foreach (var property in element.EnumerateObject().Where(property => !property.NameEquals(OrientationName))) rest[property.Name] = JsonSerializer.SerializeToNode(property.Value);
        return Content(rest);
    }

    internal static Orientation? OrientationIn(object? channelData) => channelData switch
    {
        OrientationChannelData data => data.Orientation,
        JsonElement { ValueKind: JsonValueKind.Object } json when json.TryGetProperty(OrientationName, out var value) => value.Deserialize(ConversationsJson.Standard.Orientation),
        _ => null,
    };

    internal static byte[] WriteState(IDictionary<string, object> state) => JsonSerializer.SerializeToUtf8Bytes(state, StateInfo);

    /// <exception cref="JsonException">The bytes are not a JSON object.</exception>
    internal static IDictionary<string, object> ReadState(ReadOnlyMemory<byte> utf8) => BotJson.ReadMembers(utf8);

    /// <summary>About how many bytes an untyped value of an activity takes.</summary>
    internal static int SizeOf(object? value) => value switch
    {
        null => 0,
        string text => text.Length,
        JsonElement { ValueKind: JsonValueKind.Undefined } => 0,
        JsonElement element => JsonMarshal.GetRawUtf8Value(element).Length,
        _ => JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(value.GetType())).Length,
    };
#else
    // As the official adapters talk to channels: names by attributes, no nulls, instants in UTC; dates in somebody's text stay text.
    private static readonly JsonSerializerSettings Wire = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        DateParseHandling = DateParseHandling.None,
        Converters = { new OrientationConverter() },
    };

    // As the official storages keep state: a ComponentDialog finds what waits inside it by its .NET type only.
    private static readonly JsonSerializerSettings State = new() { TypeNameHandling = TypeNameHandling.All, DateParseHandling = DateParseHandling.None };

    public static byte[] Write(Activity activity) => Encoding.UTF8.GetBytes(TextOf(activity));

    /// <exception cref="JsonException">The bytes are not an activity.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8) => Read<Activity>(utf8, Wire);

    /// <summary>An object of ours as an untyped value of an activity.</summary>
    public static object Content(JsonObject json) => JsonConvert.DeserializeObject<JObject>(json.ToJsonString(), Wire)!;

    /// <summary>An untyped value of an activity as JSON text.</summary>
    public static string TextOf(object? content) => JsonConvert.SerializeObject(content, Wire);

    /// <summary>Whether an untyped value came as a JSON object.</summary>
    public static bool IsObject(object? value) => value is JObject;

    /// <summary>A text inside an untyped value that came as a JSON object; null when there is none.</summary>
    public static string? TextIn(object? value, string name) => value is JObject json && json[name] is JValue { Type: JTokenType.String } text ? (string?)text : null;

    /// <summary>Channel data of a person without what only we may say in it.</summary>
    public static object? WithoutOrientation(object? channelData)
    {
        if (channelData is OrientationChannelData) return null;
        if (channelData is not JObject json || !json.ContainsKey(OrientationName)) return channelData;
        var rest = (JObject)json.DeepClone();
        rest.Remove(OrientationName);
        return rest;
    }

    internal static Orientation? OrientationIn(object? channelData) => channelData switch
    {
        OrientationChannelData data => data.Orientation,
        JObject json when json[OrientationName] is JObject value => JsonSerializer.Deserialize(value.ToString(Formatting.None), ConversationsJson.Standard.Orientation),
        _ => null,
    };

    internal static byte[] WriteState(IDictionary<string, object> state) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(state, State));

    /// <exception cref="JsonException">The bytes are not a JSON object.</exception>
    internal static IDictionary<string, object> ReadState(ReadOnlyMemory<byte> utf8) => Read<Dictionary<string, object>>(utf8.Span, State);

    /// <summary>About how many bytes an untyped value of an activity takes.</summary>
    internal static int SizeOf(object? value) => value switch { null => 0, string text => text.Length, _ => TextOf(value).Length };

    private static T Read<T>(ReadOnlySpan<byte> utf8, JsonSerializerSettings settings) where T : class
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(Encoding.UTF8.GetString(utf8), settings) ?? throw new JsonException($"null is no {typeof(T).Name}.");
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Our channel data is written as the contract has it, by the serializer that knows it.</summary>
    private sealed class OrientationConverter : JsonConverter<OrientationChannelData>
    {
        public override bool CanRead => false;

        public override void WriteJson(JsonWriter writer, OrientationChannelData? value, Newtonsoft.Json.JsonSerializer serializer) =>
            writer.WriteRawValue(JsonSerializer.Serialize(value, ConversationsJson.Standard.OrientationChannelData!));

        public override OrientationChannelData? ReadJson(JsonReader reader, Type objectType, OrientationChannelData? existingValue, bool hasExistingValue, Newtonsoft.Json.JsonSerializer serializer) =>
            throw new NotSupportedException("What arrives stays JSON.");
    }
#endif
}
