namespace EmploisEnRegions.Regions.Reference;

/// <summary>A dated, sourced figure or fact.</summary>
public sealed record Figure
{
    /// <summary>The number; null when the fact is in words only.</summary>
    public double? Value { get; init; }

    /// <summary>Id of the unit: <c>persons thousandPersons percent dollarsPerMonth perThousandPerYear per100k stretchers hours km jobs dollars dollarsPerHour dollarsPerYear</c>, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Year, month or period as published ("2025", "2024-10", "2016-2021"); "undated" when the source has no date.</summary>
    public required string Year { get; init; }

    /// <summary>The place it holds for, when that is not the whole region.</summary>
    public string? Place { get; init; }

    /// <summary>The fact in words (a sector, an occupation, an institution, a landscape), when it is one.</summary>
    public Words? Words { get; init; }

    public required Source Source { get; init; }

    public Confidence Confidence { get; init; }

    /// <summary>True when computed by a formula that README.md of this project states; shown as "about".</summary>
    public bool IsEstimate { get; init; }
}

/// <summary>The same words in both languages.</summary>
public sealed record Words(string French, string English)
{
    /// <param name="language">"fr" or "en".</param>
    public string In(string language) => language == "en" ? English : French;
}

/// <param name="Licence">Licence under which the source may be reused, or "cited" for a single fact quoted from a page.</param>
public sealed record Source(string Id, string Name, string Url, string Licence);

/// <summary>High: the publisher's own page; medium: a page that repeats it, or an inferred date; low: commercial or unclear.</summary>
public enum Confidence { High, Medium, Low }
