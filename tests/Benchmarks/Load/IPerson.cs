namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>Somebody who says one thing after the other and waits for each answer.</summary>
internal interface IPerson : IAsyncDisposable
{
    /// <summary>True when the answer was the right one.</summary>
    Task<bool> SayNextAsync();
}
