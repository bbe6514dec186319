using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace EmploisEnRegions.BotFramework;

/// <summary>
/// Newtonsoft's JObject and JArray, which code written for the official SDK hands over as values: written as the JSON that they
/// hold, and read back where they are asked for. Newtonsoft is not referenced: whoever has such a value has the library.
/// </summary>
internal sealed class NewtonsoftValues : JsonConverterFactory
{
    public static bool Has(Type type) => type is { Namespace: "Newtonsoft.Json.Linq", Name: "JObject" or "JArray" };

    public override bool CanConvert(Type typeToConvert) => Has(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T>
        where T : class
    {
        private static readonly Func<string, T> Parse =
            typeof(T).GetMethod("Parse", BindingFlags.Public | BindingFlags.Static, [typeof(string)])!.CreateDelegate<Func<string, T>>();

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonNode.Parse(ref reader) is { } json ? Parse(json.ToJsonString()) : null;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonNode.Parse(value.ToString()!)!.WriteTo(writer, options);
    }
}
