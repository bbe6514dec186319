namespace Azure.AI.TextAnalytics;

/// <summary>What the service says about a document that it analysed all the same.</summary>
public readonly struct TextAnalyticsWarning
{
    internal TextAnalyticsWarning(string warningCode, string message) => (WarningCode, Message) = (warningCode, message);

    public TextAnalyticsWarningCode WarningCode { get; }

    public string Message { get; }
}
