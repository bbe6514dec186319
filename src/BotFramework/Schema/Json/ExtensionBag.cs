using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace EmploisEnRegions.BotFramework;

/// <summary>Properties that a type does not name: kept as they came until somebody asks for them as a <see cref="JObject"/>.</summary>
internal struct ExtensionBag
{
    private IDictionary<string, JsonElement>? asTheyCame;
    private JObject? properties;

    public JObject Properties
    {
        get
        {
            if (properties is null)
            {
                properties = [];
                foreach (var (name, value) in asTheyCame ?? new Dictionary<string, JsonElement>())
                {
                    properties[name] = NewtonsoftValues.ToToken(value);
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
            : properties.Count == 0 ? null : properties.Properties().ToDictionary(property => property.Name, property => NewtonsoftValues.ToElement(property.Value));
        set => (asTheyCame, properties) = (value, null);
    }
}
