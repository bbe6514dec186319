using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One line of a receipt's facts.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class Fact
{
    public Fact()
    {
    }

    public Fact(string? key = null, string? value = null)
    {
        Key = key;
        Value = value;
    }

    [JsonPropertyName("key")]
    public string? Key { get; set; }

    [JsonPropertyName("value")]
    public string? Value { get; set; }
}
