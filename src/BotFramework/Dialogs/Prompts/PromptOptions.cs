using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks, and asks again.</summary>
public class PromptOptions
{
    [JsonPropertyName("prompt")]
    public Activity? Prompt { get; set; }

    /// <summary>Said when the answer is not understood; the prompt itself by default.</summary>
    [JsonPropertyName("retryPrompt")]
    public Activity? RetryPrompt { get; set; }

    [JsonPropertyName("choices")]
    public IList<Choice>? Choices { get; set; }

    [JsonPropertyName("style")]
    public ListStyle? Style { get; set; }

    /// <summary>For the validator; JSON once it has been stored, unless it is a string, a number or a bool.</summary>
    [JsonPropertyName("validations")]
    public object? Validations { get; set; }

    /// <summary>The language in which a yes or a no is understood, if it is not the turn's.</summary>
    [JsonPropertyName("recognizeLanguage")]
    public string? RecognizeLanguage { get; set; }
}
