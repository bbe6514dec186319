namespace Azure.AI.TextAnalytics;

/// <summary>The language a document is most likely written in.</summary>
public readonly struct DetectedLanguage
{
    internal DetectedLanguage(string name, string iso6391Name, double confidenceScore, IReadOnlyCollection<TextAnalyticsWarning> warnings) =>
        (Name, Iso6391Name, ConfidenceScore, Warnings) = (name, iso6391Name, confidenceScore, warnings);

    /// <summary>English name: "French"; "(Unknown)" when the service cannot tell.</summary>
    public string Name { get; }

    public string Iso6391Name { get; }

    /// <summary>0 to 1.</summary>
    public double ConfidenceScore { get; }

    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }
}
