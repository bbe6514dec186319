using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindValuesOptions
{
    /// <summary>Some words of a value are enough.</summary>
    [JsonPropertyName("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    [JsonPropertyName("locale")]
    public string? Locale { get; set; }

    /// <summary>Words that may stand between two words of a value; 2 by default.</summary>
    [JsonPropertyName("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    [JsonIgnore]
    public TokenizerFunction? Tokenizer { get; set; }
}

public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Does not look for the values.</summary>
    [JsonPropertyName("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Does not look for the titles of the buttons.</summary>
    [JsonPropertyName("noAction")]
    public bool NoAction { get; set; }

    [JsonPropertyName("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    [JsonPropertyName("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;
}
