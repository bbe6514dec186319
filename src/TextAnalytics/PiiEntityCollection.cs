using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The personal information found in one document.</summary>
public class PiiEntityCollection : ReadOnlyCollection<PiiEntity>
{
    internal PiiEntityCollection(IList<PiiEntity> entities, string redactedText, IReadOnlyCollection<TextAnalyticsWarning> warnings)
        : base(entities) => (RedactedText, Warnings) = (redactedText, warnings);

    /// <summary>The document with every entity replaced by asterisks.</summary>
    public string RedactedText { get; }

    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }
}
