namespace Azure.AI.TextAnalytics;

/// <summary>An open list of codes.</summary>
public readonly record struct TextAnalyticsWarningCode(string Value)
{
    public static TextAnalyticsWarningCode LongWordsInDocument { get; } = new("LongWordsInDocument");

    public static TextAnalyticsWarningCode DocumentTruncated { get; } = new("DocumentTruncated");

    public static implicit operator TextAnalyticsWarningCode(string value) => new(value);

    public static TextAnalyticsWarningCode FromString(string value) => new(value);

    public override string ToString() => Value;
}
