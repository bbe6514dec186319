using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EmploisEnRegions.BotFramework;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata that travels with an activity; <see cref="Properties"/> holds all but its type.</summary>
[JsonConverter(typeof(EntityConverter))]
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class Entity : IEquatable<Entity>
{
    private ExtensionBag bag;

    public Entity()
    {
    }

    public Entity(string? type = null) => Type = type;

    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>What was sent that this type does not name.</summary>
    [JsonIgnore, Newtonsoft.Json.JsonExtensionData]
    public JObject Properties { get => bag.Properties; set => bag.Properties = value; }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unnamed { get => bag.Json; set => bag.Json = value; }

    /// <summary>Reads this entity as a type of our own.</summary>
    public T? GetAs<T>() => BotJson.Convert<T>(ToJson());

    /// <summary>Takes type and properties from an object of our own.</summary>
    public void SetAs<T>(T obj)
    {
        var read = BotJson.Convert<Entity>(BotJson.ToNode(obj)) ?? throw new JsonException($"{typeof(T).Name} is not a JSON object.");
        Type = read.Type;
        Unnamed = read.Unnamed;
    }

    public bool Equals(Entity? other) => other is not null && JsonNode.DeepEquals(ToJson(), other.ToJson());

    public override bool Equals(object? obj) => Equals(obj as Entity);

    // The properties may change while the entity stands in a set; its type does not.
    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;

    private JsonNode? ToJson() => BotJson.ToNode(this);
}
