using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.BotFramework;

/// <summary>The dialogs that wait. Those that wait inside another are read and written along, without the serializer beginning anew for each.</summary>
internal sealed class DialogStateConverter : JsonConverter<DialogState>
{
    private static readonly JsonEncodedText Stack = JsonEncodedText.Encode("dialogStack");
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText State = JsonEncodedText.Encode("state");
    private static readonly JsonEncodedText StackIndex = JsonEncodedText.Encode("stackIndex");
    private static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");

    public override DialogState? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, options);

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options) => WriteTo(writer, value, options);

    internal static DialogState? Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Null)
        {
            return null;
        }

        Expect(ref reader, JsonTokenType.StartObject);
        var state = new DialogState();
        while (NextProperty(ref reader))
        {
            var isStack = reader.ValueTextEquals(Stack.EncodedUtf8Bytes);
            reader.Read();
            if (isStack)
            {
                ReadStack(ref reader, state.DialogStack, options);
            }
            else
            {
                reader.Skip();
            }
        }

        return state;
    }

    internal static void WriteTo(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(Stack);
        foreach (var instance in value.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString(Id, instance.Id);
            if (instance.State is { } remembered)
            {
                writer.WritePropertyName(State);
                InstanceStateConverter.WriteTo(writer, remembered, options);
            }

            if (instance.StackIndex is { } index)
            {
                writer.WriteNumber(StackIndex, index);
            }

            if (instance.Version is { } version)
            {
                writer.WriteString(Version, version);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void ReadStack(ref Utf8JsonReader reader, List<DialogInstance> stack, JsonSerializerOptions options)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            Expect(ref reader, JsonTokenType.StartObject);
            stack.Add(ReadInstance(ref reader, options));
        }
    }

    private static DialogInstance ReadInstance(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var instance = new DialogInstance();
        while (NextProperty(ref reader))
        {
            var (isId, isState, isIndex, isVersion) = (reader.ValueTextEquals(Id.EncodedUtf8Bytes), reader.ValueTextEquals(State.EncodedUtf8Bytes),
                reader.ValueTextEquals(StackIndex.EncodedUtf8Bytes), reader.ValueTextEquals(Version.EncodedUtf8Bytes));
            reader.Read();
            if (reader.TokenType is JsonTokenType.Null)
            {
                continue;
            }

            if (isId)
            {
                instance.Id = Text(ref reader);
            }
            else if (isState)
            {
                instance.State = InstanceStateConverter.ReadState(ref reader, options);
            }
            else if (isIndex)
            {
                Expect(ref reader, JsonTokenType.Number);
                instance.StackIndex = reader.GetInt32();
            }
            else if (isVersion)
            {
                instance.Version = Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return instance;
    }

    private static bool NextProperty(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType is JsonTokenType.PropertyName;

    private static string Text(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return reader.GetString()!;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
        {
            throw new JsonException($"The dialogs that wait hold {reader.TokenType} where {type} was expected.");
        }
    }
}
