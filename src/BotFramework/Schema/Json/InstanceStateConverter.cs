using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.BotFramework;

/// <summary>What a waiting dialog remembers. The dialogs that wait inside it are read at once, not first as JSON and then again.</summary>
internal sealed class InstanceStateConverter : JsonConverter<IDictionary<string, object?>>
{
    private static readonly PlainValueConverter Plain = new();

    public override IDictionary<string, object?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadState(ref reader, options);

    public override void Write(Utf8JsonWriter writer, IDictionary<string, object?> value, JsonSerializerOptions options) => WriteTo(writer, value, options);

    internal static IDictionary<string, object?> ReadState(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("The state of a dialog is an object.");
        }

        var state = new Dictionary<string, object?>();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            state[name] = HoldsDialogs(reader)
                ? DialogStateConverter.Read(ref reader, options)
                : PlainValueConverter.ReadValue(ref reader);
        }

        ValueKinds.Restore(state);
        return state;
    }

    internal static void WriteTo(Utf8JsonWriter writer, IDictionary<string, object?> value, JsonSerializerOptions options) =>
        Plain.WriteObject(writer, ValueKinds.Of(value) is { } kinds ? new Dictionary<string, object?>(value) { [ValueKinds.Key] = kinds } : value, options);

    // A copy looks ahead; the reader itself stays where it is.
    private static bool HoldsDialogs(Utf8JsonReader ahead) =>
        ahead.TokenType is JsonTokenType.StartObject && ahead.Read() && ahead.TokenType is JsonTokenType.PropertyName && ahead.ValueTextEquals("dialogStack"u8);
}
