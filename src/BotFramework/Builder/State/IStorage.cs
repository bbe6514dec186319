namespace Microsoft.Bot.Builder;

/// <summary>Named objects, kept between turns.</summary>
public interface IStorage
{
    /// <returns>What exists of the keys; a missing one is left out.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An object with a version; <c>*</c> overwrites any.</summary>
public interface IStoreItem
{
    string? ETag { get; set; }
}
