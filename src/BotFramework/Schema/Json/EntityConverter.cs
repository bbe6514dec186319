using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.BotFramework;

/// <summary>A list of entities holds derived ones: each is written whole, and read back as <see cref="Entity"/> with its properties.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var unnamed = new Dictionary<string, JsonElement>();
        string? type = null;
        foreach (var property in json.EnumerateObject())
        {
            if (!property.NameEquals("type"u8))
            {
                unnamed[property.Name] = property.Value;
            }
            else if (property.Value.ValueKind is JsonValueKind.String)
            {
                type = property.Value.GetString();
            }
        }

        return new Entity(type) { Unnamed = unnamed };
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString("type", value.Type);
        }

        foreach (var (name, property) in value.Unnamed ?? new Dictionary<string, JsonElement>())
        {
            writer.WritePropertyName(name);
            property.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
