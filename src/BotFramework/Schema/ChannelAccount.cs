using System.Text.Json;
using System.Text.Json.Serialization;
using EmploisEnRegions.BotFramework;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot, as its channel names it.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class ChannelAccount
{
    private ExtensionBag bag;

    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("role")]
    public string? Role { get; set; }

    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; set; }

    /// <summary>What was sent that this type does not name.</summary>
    [JsonIgnore, Newtonsoft.Json.JsonExtensionData]
    public JObject Properties { get => bag.Properties; set => bag.Properties = value; }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unnamed { get => bag.Json; set => bag.Json = value; }
}
