namespace EmploisEnRegions.Support;

/// <summary>Waits for what another thread does, as long as a busy machine may need.</summary>
public static class Waiting
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()), between: null);

    public static Task UntilAsync(Func<Task<bool>> condition) => UntilAsync(condition, between: null);

    /// <param name="between">Done before each further look: moves a clock on, for example.</param>
    public static async Task UntilAsync(Func<Task<bool>> condition, Action? between)
    {
        using var enough = new CancellationTokenSource(Longest);
        while (!await condition())
        {
            if (enough.IsCancellationRequested) throw new TimeoutException("It did not happen.");
            between?.Invoke();
            await Task.Delay(5, CancellationToken.None);
        }
    }
}
