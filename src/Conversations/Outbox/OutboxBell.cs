namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>Wakes the job. Rung while nobody waits, it wakes the next who does.</summary>
internal sealed class OutboxBell(TimeProvider time)
{
    private volatile TaskCompletionSource _rung = New();

    public void Ring() => _rung.TrySetResult();

    /// <summary>Until it is rung, or for <paramref name="longest"/>. For one caller, who looks for work after each return.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        await _rung.Task.WaitAsync(longest, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        _rung = New();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
