using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A programmatic action that goes with a request.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class SemanticAction
{
    public SemanticAction()
    {
    }

    public SemanticAction(string? id = null, IDictionary<string, Entity>? entities = null, string? state = null)
    {
        Id = id;
        Entities = entities;
        State = state;
    }

    [JsonPropertyName("state")]
    public string? State { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("entities")]
    public IDictionary<string, Entity>? Entities { get; set; }
}
