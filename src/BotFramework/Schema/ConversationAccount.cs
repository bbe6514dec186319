using System.Text.Json;
using System.Text.Json.Serialization;
using EmploisEnRegions.BotFramework;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The conversation that an activity belongs to.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class ConversationAccount
{
    private ExtensionBag bag;

    public ConversationAccount()
    {
    }

    public ConversationAccount(bool? isGroup = null, string? conversationType = null, string? id = null, string? name = null, string? aadObjectId = null, string? role = null, string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    [JsonPropertyName("isGroup")]
    public bool? IsGroup { get; set; }

    [JsonPropertyName("conversationType")]
    public string? ConversationType { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; set; }

    [JsonPropertyName("role")]
    public string? Role { get; set; }

    [JsonPropertyName("tenantId")]
    public string? TenantId { get; set; }

    /// <summary>What was sent that this type does not name.</summary>
    [JsonIgnore, Newtonsoft.Json.JsonExtensionData]
    public JObject Properties { get => bag.Properties; set => bag.Properties = value; }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unnamed { get => bag.Json; set => bag.Json = value; }
}
