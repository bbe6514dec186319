using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Understanding.AzureLanguage;

/// <summary>Section <c>AzureLanguage</c>: all unset, everything works without it.</summary>
internal sealed class AzureLanguageOptions
{
    public const string Section = "AzureLanguage";

    /// <summary>Address of the resource, "https://….cognitiveservices.azure.com".</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Key of the resource; without it, the identity of the program (Entra) is used.</summary>
    public string? Key { get; set; }

    /// <summary>Longest wait for an opinion, in milliseconds; then the local answer stands.</summary>
    [Range(50, 5000)]
    public int TimeLimitMilliseconds { get; set; } = 800;
}
