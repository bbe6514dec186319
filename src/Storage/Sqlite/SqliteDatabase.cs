using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>
/// One file, one writer at a time, readers that never wait for it (WAL). Ready, migrated, at the first use.
/// All writing of the product goes through <see cref="WriteAsync"/>: a later version may commit several waiting writes together.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly string _connectionString;
    private readonly SqliteSynchronous _synchronous;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly Lazy<SqliteSession> _writer;
    private readonly bool _inMemory;

    public SqliteDatabase(IOptions<StorageOptions> options, TimeProvider time)
    {
        var builder = new SqliteConnectionStringBuilder(options.Value.ConnectionString) { ForeignKeys = true, Pooling = false };
        _connectionString = builder.ConnectionString;
        _synchronous = options.Value.Synchronous;
        // A database in memory belongs to its one connection: it reads and writes there.
        _inMemory = builder.DataSource == ":memory:" || builder.Mode == SqliteOpenMode.Memory;
        _writer = new Lazy<SqliteSession>(() =>
        {
            if (!_inMemory && Path.GetDirectoryName(Path.GetFullPath(builder.DataSource)) is { } folder) Directory.CreateDirectory(folder);
            var session = Open();
            SqliteMigrations.Run(session.Connection, time.GetUtcNow());
            return session;
        });
    }

    /// <summary>Opens the file and brings its tables up to date.</summary>
    public void EnsureReady() => _ = _writer.Value;

    /// <summary>Runs in one transaction, committed when <paramref name="write"/> returns, rolled back when it throws.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, SqliteTransaction, Task<T>> write, CancellationToken cancellationToken) =>
        WriteAsync(write, static _ => true, cancellationToken);

    /// <param name="keep">False for a result that must leave nothing behind.</param>
    public async Task<T> WriteAsync<T>(
        Func<SqliteSession, SqliteTransaction, Task<T>> write, Func<T, bool> keep, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var session = _writer.Value;
            // Not deferred: takes the write lock at once, so that another process waits here and not in the middle.
            using var transaction = session.Connection.BeginTransaction(deferred: false);
            var result = await write(session, transaction).ConfigureAwait(false);
            if (keep(result)) transaction.Commit();
            return result;
        }
        finally
        {
            _writing.Release();
        }
    }

    public async Task<T> ReadAsync<T>(Func<SqliteSession, Task<T>> read, CancellationToken cancellationToken)
    {
        EnsureReady();
        if (_inMemory) return await ReadThroughWriterAsync(read, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var session = _readers.TryTake(out var idle) ? idle : Open();
        try
        {
            return await read(session).ConfigureAwait(false);
        }
        finally
        {
            _readers.Add(session);
        }
    }

    /// <summary>Empties the write-ahead log, so that what was erased is in no file any more.</summary>
    public async Task FlushErasedAsync(CancellationToken cancellationToken)
    {
        if (_inMemory) return;
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _writer.Value.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        foreach (var reader in _readers) reader.Dispose();
        if (_writer.IsValueCreated) _writer.Value.Dispose();
        _writing.Dispose();
    }

    private async Task<T> ReadThroughWriterAsync<T>(Func<SqliteSession, Task<T>> read, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await read(_writer.Value).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    private SqliteSession Open()
    {
        var session = new SqliteSession(_connectionString);
        session.Execute("PRAGMA busy_timeout=10000");
        if (!_inMemory) session.Execute("PRAGMA journal_mode=WAL");
        session.Execute(_synchronous switch
        {
            SqliteSynchronous.Full => "PRAGMA synchronous=FULL",
            SqliteSynchronous.Normal => "PRAGMA synchronous=NORMAL",
            SqliteSynchronous.Off => "PRAGMA synchronous=OFF",
        });
        // What is erased is overwritten, not only unlinked.
        session.Execute("PRAGMA secure_delete=ON");
        return session;
    }
}
