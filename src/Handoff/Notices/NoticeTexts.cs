namespace EmploisEnRegions.Handoff.Notices;

/// <summary>What the bot tells a counsellor in their own conversation with it.</summary>
internal sealed record NoticeTexts
{
    public required string Begun { get; init; }
    public required string UnknownCode { get; init; }
    public required string NoAddress { get; init; }

    /// <summary>What the counsellor writes to get no more notices: the whole message.</summary>
    public required string EndWords { get; init; }

    public required string Ended { get; init; }
    public required string Waits { get; init; }
    public required string WaitsUrgently { get; init; }
    public required string French { get; init; }
    public required string English { get; init; }
}
