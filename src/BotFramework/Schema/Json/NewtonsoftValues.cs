using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace EmploisEnRegions.BotFramework;

/// <summary>
/// Newtonsoft's JObject, JArray and the like, which code written for the official SDK hands over and expects: written as the JSON
/// that they hold, and made from ours. A date in somebody's text stays text.
/// </summary>
internal sealed class NewtonsoftValues : JsonConverterFactory
{
    private static readonly Newtonsoft.Json.JsonSerializerSettings AsText = new() { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };

    public override bool CanConvert(Type typeToConvert) => typeof(JToken).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    public static JToken ToToken(JsonElement json) => Parse(json.GetRawText());

    /// <summary>JSON as it is; an object of a bot's own under the names of its properties, as the official SDK does.</summary>
    public static JToken? ToToken(object? value) => value switch
    {
        null => null,
        JToken token => token,
        JsonElement json => ToToken(json),
        JsonNode json => Parse(json.ToJsonString()),
        UnreadJson json => Parse(System.Text.Encoding.UTF8.GetString(json.Utf8)),
        IDictionary<string, object?> values => new JObject(values.Select(pair => new JProperty(pair.Key, ToToken(pair.Value)))),
        _ => JToken.FromObject(value),
    };

    public static string ToText(JToken token) => token.ToString(Newtonsoft.Json.Formatting.None);

    public static JsonElement ToElement(JToken token) => JsonElement.Parse(ToText(token));

    private static JToken Parse(string json) => Newtonsoft.Json.JsonConvert.DeserializeObject<JToken>(json, AsText) ?? JValue.CreateNull();

    private sealed class Converter<T> : JsonConverter<T>
        where T : JToken
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ToToken(JsonElement.ParseValue(ref reader)) as T ?? throw new JsonException($"The JSON is no {typeof(T).Name}.");

        // Through the writer, which knows what to escape.
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => ToElement(value).WriteTo(writer);
    }
}
