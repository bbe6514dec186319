using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmploisEnRegions.BotFramework;

/// <summary>
/// Properties that a type does not name: kept as they came until somebody asks for them as a <see cref="JsonObject"/>.
/// (A JsonObject cannot be the extension data itself: the serializer of .NET 10.0 writes it with its braces, which is not JSON.)
/// </summary>
internal struct ExtensionBag
{
    private IDictionary<string, JsonElement>? asTheyCame;
    private JsonObject? properties;

    public JsonObject Properties
    {
        get
        {
            if (properties is null)
            {
                properties = [];
                foreach (var (name, value) in asTheyCame ?? new Dictionary<string, JsonElement>())
                {
                    properties[name] = BotJson.Convert<JsonNode>(value);
                }

                asTheyCame = null;
            }

            return properties;
        }

        set => (properties, asTheyCame) = (value, null);
    }

    public IDictionary<string, JsonElement>? Json
    {
        readonly get => properties is null
            ? asTheyCame
            : properties.Count == 0 ? null : properties.ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value, BotJsonContext.Default.JsonNode!));
        set => (asTheyCame, properties) = (value, null);
    }
}
