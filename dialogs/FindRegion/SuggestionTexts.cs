namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>The recap, the suggestions and their reasons.</summary>
internal sealed record SuggestionTexts
{
    public required string Recap { get; init; }
    public required string RecapNothing { get; init; }
    public required string RecapLine { get; init; }
    public required string Unknown { get; init; }
    public required string WhatToChange { get; init; }
    public required string LeftOut { get; init; }
    public required string Intro { get; init; }
    public required string More { get; init; }
    public required string NoMore { get; init; }
    public required string NoneLeft { get; init; }
    public required string Region { get; init; }
    public required string Pro { get; init; }
    public required string Con { get; init; }
    public required string Check { get; init; }
    public required string Places { get; init; }
    public required string Place { get; init; }

    /// <summary>By "criterion.basis" of what a place has.</summary>
    public required IReadOnlyDictionary<string, string> Fits { get; init; }

    public required string Stable { get; init; }
    public required string TooClose { get; init; }
    public required string Next { get; init; }
    public required string Figure { get; init; }
    public required string EstimateDistance { get; init; }
    public required string EstimateRent { get; init; }
    public required string Undated { get; init; }
    public required string WhyNotRank { get; init; }
    public required string WhyNotShown { get; init; }
    public required string WhyNotChanges { get; init; }
    public required string WhyNotChange { get; init; }
    public required string WhyNotNoChange { get; init; }

    /// <summary>An answer that is taken away, by field.</summary>
    public required IReadOnlyDictionary<string, string> Without { get; init; }

    public required string ChangeJoin { get; init; }
    public required string OutsideScope { get; init; }
    public required string ButtonWhyNot { get; init; }
    public required string ButtonDetails { get; init; }
    public required string ButtonOthers { get; init; }
    public required string ButtonChange { get; init; }
    public required string ButtonMyData { get; init; }

    /// <summary>By "excluded", "distance", "medicalCare".</summary>
    public required IReadOnlyDictionary<string, string> Excluded { get; init; }

    /// <summary>By "criterion.basis" of a reason; the figure fills {value}, {place}, {words}.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    /// <summary>By id of the caution.</summary>
    public required IReadOnlyDictionary<string, string> Cautions { get; init; }
}
