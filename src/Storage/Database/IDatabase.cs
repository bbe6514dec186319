namespace EmploisEnRegions.Storage.Database;

/// <summary>
/// One of the two databases. What both say alike is SQL of the stores; only what differs is asked here.
/// Every method throws <see cref="Conversations.Storage.StorageUnavailableException"/> when the database cannot be reached or written just now.
/// </summary>
internal interface IDatabase
{
    /// <summary>Follows a SELECT of rows that this transaction takes for itself: rows that another one holds are passed over. Empty where only one writes.</summary>
    string SkipLocked { get; }

    /// <summary>It is another program, which may start after ours.</summary>
    bool MayComeLater { get; }

    /// <summary>Opens the database and brings its tables up to date; later calls cost nothing.</summary>
    Task EnsureReadyAsync(CancellationToken cancellationToken);

    /// <summary>Reads outside a transaction; sees every write that was completed before.</summary>
    Task<T> ReadAsync<T>(Func<ISession, CancellationToken, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>
    /// Runs in a transaction of its own: committed when <paramref name="write"/> returns what is to be kept, else nothing of it remains.
    /// May run again when another node was in the way, so it does nothing but read and write here.
    /// </summary>
    /// <param name="keep">False for a result that must leave nothing behind.</param>
    /// <param name="cancellationToken">Waits no longer for its turn. What has begun is carried through: whoever sees it cancelled knows that nothing was written.</param>
    Task<T> WriteAsync<T>(Func<ISession, CancellationToken, Task<T>> write, Func<T, bool> keep, CancellationToken cancellationToken);

    /// <summary>What was deleted leaves the files too, as far as the database can.</summary>
    Task FlushErasedAsync(CancellationToken cancellationToken);
}
