using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace EmploisEnRegions.BotFramework;

/// <summary>
/// The one way to write activities and dialog state as JSON and to read them back: camelCase names, no nulls, no type names.
/// A value declared as <c>object</c> is written by what it is; it comes back as string, bool, int, long or double, and as
/// <see cref="JsonElement"/> if it is an object or an array. Thread-safe. Not part of the official SDK.
/// </summary>
public static class BotJson
{
    /// <summary>Known types are source-generated; a bot's own types fall back to reflection, once per type.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    public static string Serialize(IActivity activity) => JsonSerializer.Serialize((Activity)activity, Info<Activity>());

    public static byte[] SerializeToUtf8Bytes(IActivity activity) => JsonSerializer.SerializeToUtf8Bytes((Activity)activity, Info<Activity>());

    /// <exception cref="JsonException">The text is not an activity.</exception>
    public static Activity DeserializeActivity(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Info<Activity>()) ?? throw new JsonException("null is not an activity.");

    /// <exception cref="JsonException">The text is not an activity.</exception>
    public static Activity DeserializeActivity(string json) =>
        JsonSerializer.Deserialize(json, Info<Activity>()) ?? throw new JsonException("null is not an activity.");

    /// <summary>The members of an object. Those that are objects stay JSON until <see cref="Convert{T}"/> reads them: nothing is read twice. The bytes must not change.</summary>
    /// <exception cref="JsonException">The bytes are not a JSON object.</exception>
    public static IDictionary<string, object> ReadMembers(ReadOnlyMemory<byte> utf8) => UnreadJson.Members(utf8);

    /// <summary>Reads a value that may be of the wanted type already, or still JSON.</summary>
    /// <exception cref="JsonException">The JSON does not fit the type.</exception>
    public static T? Convert<T>(object? value) => value switch
    {
        null => default,
        UnreadJson unread => JsonSerializer.Deserialize(unread.Utf8, Info<T>()),
        T already => already,
        JsonElement element => element.Deserialize(Info<T>()),
        JsonNode node => node.Deserialize(Info<T>()),
        JToken token => JsonSerializer.Deserialize(NewtonsoftValues.ToText(token), Info<T>()),
        _ => JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType())).Deserialize(Info<T>()),
    };

    /// <summary>As <see cref="Convert{T}"/>; false where that throws or finds nothing.</summary>
    public static bool TryConvert<T>(object? value, [NotNullWhen(true)] out T? converted)
    {
        try
        {
            converted = Convert<T>(value);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            converted = default;
        }

        return converted is not null;
    }

    /// <summary>As <see cref="TryConvert{T}"/>; the value itself where that is false.</summary>
    internal static object? TryConvert(object? value, Type type)
    {
        try
        {
            return value is null ? null : JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType())).Deserialize(Options.GetTypeInfo(type)) ?? value;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            return value;
        }
    }

    internal static object? Convert(JToken token, Type type) => JsonSerializer.Deserialize(NewtonsoftValues.ToText(token), Options.GetTypeInfo(type));

    internal static JToken? ToToken(object? value) =>
        value is null ? null : NewtonsoftValues.ToToken(JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType())));

    internal static bool IsJson(object? value) => value is JsonElement or JsonNode or JToken or UnreadJson;

    internal static JsonNode? ToNode(object? value) =>
        value is null ? null : JsonSerializer.SerializeToNode(value, Options.GetTypeInfo(value.GetType()));

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,

            // Accents stay letters, which is a third of the bytes of a French text; signs that HTML knows are still escaped.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = JsonTypeInfoResolver.Combine(BotJsonContext.Default, new DefaultJsonTypeInfoResolver()),
            Converters = { new PlainValueConverter(), new NewtonsoftValues() },
        };
        options.MakeReadOnly();
        return options;
    }
}
