using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>Retries, transport and logging are those of <see cref="ClientOptions"/>; contents are never logged unless asked for.</summary>
public class TextAnalyticsClientOptions : ClientOptions
{
    public TextAnalyticsClientOptions(ServiceVersion version = ServiceVersion.V2023_04_01)
    {
        if (version != ServiceVersion.V2023_04_01)
        {
            throw new ArgumentOutOfRangeException(nameof(version), version, "Only V2023_04_01 is implemented.");
        }
    }

    /// <summary>The versions of the REST interface that are implemented.</summary>
    [SuppressMessage("Naming", "CA1707", Justification = "The official name.")]
    [SuppressMessage("Design", "CA1008", Justification = "The official numbering, which has no zero.")]
    [SuppressMessage("Design", "CA1034", Justification = "Nested as in the official package.")]
    public enum ServiceVersion
    {
        V2023_04_01 = 4,
    }

    /// <summary>Two-letter country code, or "none"; used where a call gives none.</summary>
    public string DefaultCountryHint { get; set; } = "us";

    /// <summary>Two-letter language code; used where a call gives none.</summary>
    public string DefaultLanguage { get; set; } = "en";

    /// <summary>The cloud whose tokens are asked for; Azure's public cloud when null.</summary>
    public TextAnalyticsAudience? Audience { get; set; }
}
