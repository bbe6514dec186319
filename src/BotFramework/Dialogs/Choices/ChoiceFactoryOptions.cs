using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The words between choices in a sentence, and whether they have numbers.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    [JsonPropertyName("inlineSeparator")]
    public string? InlineSeparator { get; set; }

    /// <summary>Between two choices.</summary>
    [JsonPropertyName("inlineOr")]
    public string? InlineOr { get; set; }

    /// <summary>Before the last of three or more.</summary>
    [JsonPropertyName("inlineOrMore")]
    public string? InlineOrMore { get; set; }

    /// <summary>True by default.</summary>
    [JsonPropertyName("includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
