namespace EmploisEnRegions.Demonstration;

/// <summary>The past few days while the conversations are held, the present from then on. Timers keep to the present: none runs during the filling.</summary>
internal sealed class DemonstrationClock : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _past;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _past ?? System.GetUtcNow();
    }

    public void Set(DateTimeOffset instant)
    {
        lock (_lock) _past = instant;
    }

    public void Pass(TimeSpan time)
    {
        lock (_lock) _past += time;
    }

    public void ReturnToPresent()
    {
        lock (_lock) _past = null;
    }
}
