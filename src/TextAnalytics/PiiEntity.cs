namespace Azure.AI.TextAnalytics;

/// <summary>A piece of personal information in a document.</summary>
public readonly struct PiiEntity
{
    internal PiiEntity(string text, PiiEntityCategory category, string? subCategory, double confidenceScore, int offset, int length) =>
        (Text, Category, SubCategory, ConfidenceScore, Offset, Length) = (text, category, subCategory, confidenceScore, offset, length);

    public string Text { get; }

    public PiiEntityCategory Category { get; }

    public string? SubCategory { get; }

    /// <summary>0 to 1.</summary>
    public double ConfidenceScore { get; }

    /// <summary>UTF-16 units from the start of the document.</summary>
    public int Offset { get; }

    /// <summary>UTF-16 units.</summary>
    public int Length { get; }
}
