using System.Collections.Concurrent;
using EmploisEnRegions.Storage.Database;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>One file, one writer that commits all who wait together, readers that never wait for it (WAL). Ready, migrated, at the first use.</summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    private const int PatienceSeconds = 10;

    // Enough for the pages that living conversations touch. SQLite sweeps the whole cache at each commit that split a page: a large one costs more than it spares.
    private const int WriterCacheKilobytes = 12 * 1024;

    // Beyond what SqliteCheckpoints lets the log become: should it fall behind, the writer copies all of it.
    private const int PagesBeforeWriterCopies = 64_000;

    private readonly SqliteConnectionStringBuilder _connection;
    private readonly SqliteSynchronous _synchronous;
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly SqliteCheckpoints _checkpoints;
    private readonly Lazy<SqliteWriter> _writer;
    private readonly bool _inMemory;
    private readonly bool _demonstration;

    public SqliteDatabase(IOptions<StorageOptions> options, TimeProvider time)
    {
        _connection = new SqliteConnectionStringBuilder(options.Value.ConnectionString) { ForeignKeys = true, Pooling = false };
        if (!_connection.ShouldSerialize("Default Timeout")) _connection.DefaultTimeout = PatienceSeconds;
        _synchronous = options.Value.Synchronous;
        _demonstration = options.Value.Demonstration;
        // A database in memory belongs to its one connection: it reads and writes there.
        _inMemory = _connection.DataSource == ":memory:" || _connection.Mode == SqliteOpenMode.Memory;
        _checkpoints = new SqliteCheckpoints(Open);
        _writer = new Lazy<SqliteWriter>(() => new SqliteWriter(OpenWriter(time), _inMemory ? null : _checkpoints));
    }

    public string SkipLocked => "";

    public bool MayComeLater => false;

    /// <summary>Transactions that reached the disk since the start.</summary>
    public long Commits => Writer.Commits;

    private SqliteWriter Writer
    {
        get
        {
            try
            {
                return _writer.Value;
            }
            catch (SqliteException e)
            {
                throw SqliteFailures.Explain(e);
            }
        }
    }

    public Task EnsureReadyAsync(CancellationToken cancellationToken)
    {
        _ = Writer;
        return Task.CompletedTask;
    }

    public Task<T> WriteAsync<T>(Func<ISession, CancellationToken, Task<T>> write, Func<T, bool> keep, CancellationToken cancellationToken) =>
        EnqueueAsync(new SqliteWrite<T>(write, keep, alone: false), cancellationToken);

    public async Task<T> ReadAsync<T>(Func<ISession, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        if (_inMemory) return await EnqueueAsync(new SqliteWrite<T>(read, static _ => true, alone: false), cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        _ = Writer;
        SqliteSession? session = null;
        try
        {
            session = _readers.TryTake(out var idle) ? idle : Open();
            return await read(session, cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException e)
        {
            throw SqliteFailures.Explain(e);
        }
        finally
        {
            if (session is not null) _readers.Add(session);
        }
    }

    /// <summary>Empties the write-ahead log, so that what was erased is in no file any more.</summary>
    public Task FlushErasedAsync(CancellationToken cancellationToken)
    {
        if (_inMemory) return Task.CompletedTask;
        return EnqueueAsync(new SqliteWrite<int>(Empty, static _ => true, alone: true), cancellationToken);

        Task<int> Empty(ISession session, CancellationToken cancellationToken)
        {
            _checkpoints.Empty((SqliteSession)session);
            return Task.FromResult(0);
        }
    }

    public void Dispose()
    {
        if (_writer.IsValueCreated) _writer.Value.Dispose();
        foreach (var reader in _readers) reader.Dispose();
    }

    private Task<T> EnqueueAsync<T>(SqliteWrite<T> write, CancellationToken cancellationToken)
    {
        Writer.Enqueue(write);
        return write.AnswerAsync(cancellationToken);
    }

    private SqliteSession OpenWriter(TimeProvider time)
    {
        if (!_inMemory && Path.GetDirectoryName(Path.GetFullPath(_connection.DataSource)) is { } folder) Directory.CreateDirectory(folder);
        var session = Open();
        session.Execute($"PRAGMA cache_size=-{WriterCacheKilobytes}");
        session.Execute($"PRAGMA wal_autocheckpoint={PagesBeforeWriterCopies}");
        session.Execute("PRAGMA temp_store=MEMORY");
        SqliteMigrations.Run(session.SqliteConnection, _demonstration, time.GetUtcNow());
        return session;
    }

    private SqliteSession Open()
    {
        var session = new SqliteSession(_connection.ConnectionString);
        session.Execute($"PRAGMA busy_timeout={_connection.DefaultTimeout}000");
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
