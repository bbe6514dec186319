using System.Diagnostics.CodeAnalysis;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>
/// Group commit. All who wait are written in one transaction and wait for one fsync instead of one each.
/// A thread of its own: waiting for the disk takes none away from those who answer people.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    // A batch is one transaction: its end must not be far for who came first.
    private const int LargestBatch = 256;

    private readonly SqliteSession _session;
    private readonly SqliteCheckpoints? _checkpoints;
    private readonly Thread _thread;
    private readonly Queue<SqliteWrite> _waiting = new();
    private readonly List<SqliteWrite> _batch = new(LargestBatch);
    private bool _stopped;

    /// <param name="checkpoints">Null for a database without a log.</param>
    public SqliteWriter(SqliteSession session, SqliteCheckpoints? checkpoints)
    {
        _session = session;
        _checkpoints = checkpoints;
        _thread = new Thread(WriteUntilStopped) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    /// <summary>Transactions that reached the disk.</summary>
    public long Commits { get; private set; }

    public void Enqueue(SqliteWrite write)
    {
        lock (_waiting)
        {
            ObjectDisposedException.ThrowIf(_stopped, this);
            _waiting.Enqueue(write);
            Monitor.Pulse(_waiting);
        }
    }

    /// <summary>Writes what waits, then closes the file.</summary>
    public void Dispose()
    {
        lock (_waiting)
        {
            _stopped = true;
            Monitor.Pulse(_waiting);
        }

        _thread.Join();
        _checkpoints?.Dispose();
        _session.Dispose();
    }

    private void WriteUntilStopped()
    {
        while (TakeBatch())
        {
            WriteBatch();
            _batch.Clear();
            _checkpoints?.AfterCommit(_session);
        }
    }

    /// <summary>What may share a transaction, or one that must be alone. False when there will be nothing more.</summary>
    private bool TakeBatch()
    {
        lock (_waiting)
        {
            while (_waiting.Count == 0)
            {
                if (_stopped) return false;
                Monitor.Wait(_waiting);
            }

            while (_batch.Count < LargestBatch && _waiting.TryPeek(out var next) && (_batch.Count == 0 || !next.IsAlone))
            {
                _waiting.Dequeue();
                if (next.TryBegin()) _batch.Add(next);
                if (next.IsAlone) break;
            }

            return true;
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Given to every caller of the batch.")]
    private void WriteBatch()
    {
        if (_batch.Count == 0) return;
        try
        {
            if (_batch is [{ IsAlone: true } alone]) alone.Run(_session);
            else CommitBatch();
        }
        catch (Exception e)
        {
            RollBack();
            foreach (var write in _batch) write.Fail(e);
            return;
        }

        foreach (var write in _batch) write.Complete();
    }

    private void CommitBatch()
    {
        // Takes the write lock at once, so that another process waits here and not in the middle.
        _session.Execute("BEGIN IMMEDIATE");
        if (!TryWriteAll())
        {
            // Rare, so that what is usual needs no savepoint for each: from the start, and only what went wrong is left out.
            _session.Execute("ROLLBACK");
            _session.Execute("BEGIN IMMEDIATE");
            _batch.RemoveAll(write => !TryWrite(write));
        }

        _session.Execute("COMMIT");
        Commits++;
    }

    /// <summary>False when one failed, or has written what must not remain.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "It runs again, and then its caller is told.")]
    private bool TryWriteAll()
    {
        foreach (var write in _batch)
        {
            var before = _session.RowsChanged;
            try
            {
                if (!write.Run(_session) && _session.RowsChanged != before) return false;
            }
            catch (Exception) when (_session.IsInTransaction)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>False when it failed by itself and its caller was told.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Given to the one caller.")]
    private bool TryWrite(SqliteWrite write)
    {
        _session.Execute("SAVEPOINT one");
        try
        {
            if (!write.Run(_session)) _session.Execute("ROLLBACK TO one");
        }
        catch (Exception e) when (_session.IsInTransaction)
        {
            _session.Execute("ROLLBACK TO one");
            _session.Execute("RELEASE one");
            write.Fail(e);
            return false;
        }

        _session.Execute("RELEASE one");
        return true;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The callers hear of the first failure.")]
    private void RollBack()
    {
        try
        {
            if (_session.IsInTransaction) _session.Execute("ROLLBACK");
        }
        catch (Exception)
        {
            // The next batch cannot begin, fails in the same way, and comes here again.
        }
    }
}
