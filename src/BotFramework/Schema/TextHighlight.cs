using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A part of a text to highlight.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class TextHighlight
{
    public TextHighlight()
    {
    }

    public TextHighlight(string? text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("occurrence")]
    public int? Occurrence { get; set; }
}
