namespace EmploisEnRegions.Handoff.Hours;

/// <summary>What a schedule says of an instant.</summary>
/// <param name="OpensAt">Next opening, in the schedule's time zone; null when open, or when nothing opens within a year.</param>
/// <param name="Holiday">What closes this day: stable id of a holiday, or "closure"; null when it is only the hour or the day of the week.</param>
public sealed record DeskHoursAt(bool Open, DateTimeOffset? OpensAt, string? Holiday)
{
    /// <summary>A working day before the next opening on which nobody comes: why it is so far away.</summary>
    public ClosedDay? Skipped { get; init; }
}

/// <param name="Why">Stable id of a holiday, or "closure".</param>
public sealed record ClosedDay(DateOnly Day, string Why);
