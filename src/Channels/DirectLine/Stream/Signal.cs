namespace EmploisEnRegions.Channels.DirectLine.Stream;

/// <summary>Remembers that something happened, once, until somebody waits for it.</summary>
internal sealed class Signal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);
    private readonly Lock _door = new();

    public void Raise()
    {
        lock (_door)
        {
            if (_raised.CurrentCount == 0) _raised.Release();
        }
    }

    /// <summary>False when nothing happened in that time.</summary>
    public Task<bool> WaitAsync(TimeSpan patience, CancellationToken cancellationToken) => _raised.WaitAsync(patience, cancellationToken);

    public void Dispose() => _raised.Dispose();
}
