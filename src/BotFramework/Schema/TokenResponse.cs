using System.Text.Json;
using System.Text.Json.Serialization;
using EmploisEnRegions.BotFramework;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A token of a signed-in person.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class TokenResponse
{
    private ExtensionBag bag;

    public TokenResponse()
    {
    }

    public TokenResponse(string? channelId = null, string? connectionName = null, string? token = null, string? expiration = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    [JsonPropertyName("channelId")]
    public string? ChannelId { get; set; }

    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    [JsonPropertyName("token")]
    public string? Token { get; set; }

    [JsonPropertyName("expiration")]
    public string? Expiration { get; set; }

    /// <summary>What was sent that this type does not name.</summary>
    [JsonIgnore, Newtonsoft.Json.JsonExtensionData]
    public JObject Properties { get => bag.Properties; set => bag.Properties = value; }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unnamed { get => bag.Json; set => bag.Json = value; }
}
