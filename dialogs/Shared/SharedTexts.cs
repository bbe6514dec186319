namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>Sentences that several dialogs use.</summary>
internal sealed record SharedTexts
{
    public required string Skip { get; init; }
    public required string Unsure { get; init; }
    public required string WhyAsk { get; init; }
    public required string TalkToPerson { get; init; }
    public required string Noted { get; init; }
    public required string Corrected { get; init; }
    public required string Skipped { get; init; }
    public required string UnsureNoted { get; init; }
    public required string StillNotUnderstood { get; init; }
    public required string StillNotUnderstoodRequired { get; init; }
    public required string MovingOn { get; init; }
    public required string WhichOne { get; init; }
    public required string And { get; init; }

    /// <summary>In a place; before a name with "Le" or "Les"; where the figure is the region's.</summary>
    public required string At { get; init; }
    public required string AtLe { get; init; }
    public required string AtLes { get; init; }
    public required string InRegion { get; init; }

    /// <summary>How long a drive takes.</summary>
    public required string Minutes { get; init; }
    public required string Hours { get; init; }
    public required string HoursMinutes { get; init; }
}
