using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One thing to choose.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class Choice(string? value = null)
{
    /// <summary>What is given back, and understood.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; } = value;

    /// <summary>Its button, if that is not one that says the value.</summary>
    [JsonPropertyName("action")]
    public CardAction? Action { get; set; }

    /// <summary>Other words for it.</summary>
    [JsonPropertyName("synonyms")]
    public List<string>? Synonyms { get; set; }

    internal string Title => Action?.Title is { Length: > 0 } title ? title : Value ?? string.Empty;
}
