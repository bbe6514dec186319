using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The id a channel gave to what it received.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = null)
    {
        Id = id;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
