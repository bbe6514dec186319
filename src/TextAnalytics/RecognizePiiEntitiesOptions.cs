namespace Azure.AI.TextAnalytics;

/// <summary>What to look for.</summary>
public class RecognizePiiEntitiesOptions
{
    /// <summary>Version of the service's model; null for its latest.</summary>
    public string? ModelVersion { get; set; }

    /// <summary>Null, the default, keeps the document out of the service's logs, as for every recognition of personal information.</summary>
    public bool? DisableServiceLogs { get; set; }

    /// <summary>Only these; empty for the service's default list.</summary>
    public IList<PiiEntityCategory> CategoriesFilter { get; } = [];
}
