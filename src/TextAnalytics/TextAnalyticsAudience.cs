namespace Azure.AI.TextAnalytics;

/// <summary>The Azure cloud of the service.</summary>
public readonly record struct TextAnalyticsAudience(string Value)
{
    public static TextAnalyticsAudience AzurePublicCloud { get; } = new("https://cognitiveservices.azure.com");

    public static TextAnalyticsAudience AzureChina { get; } = new("https://cognitiveservices.azure.cn");

    public static TextAnalyticsAudience AzureGovernment { get; } = new("https://cognitiveservices.azure.us");

    public static implicit operator TextAnalyticsAudience(string value) => new(value);

    public static TextAnalyticsAudience FromString(string value) => new(value);

    public override string ToString() => Value;
}
