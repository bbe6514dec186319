using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>
/// Copies the log into the file beside the writer, over a connection of its own, so that nobody waits for most of it. The writer then copies the little that
/// it has added meanwhile: only a log that is wholly in the file begins anew instead of growing.
/// </summary>
internal sealed class SqliteCheckpoints(Func<SqliteSession> open) : IDisposable
{
    /// <summary>Pages in the log before it is copied: 16 MB. Much of it has been written over by then.</summary>
    private const int Pages = 4_000;

    private const string CopyWhatCanBe = "PRAGMA wal_checkpoint(PASSIVE)";

    private SqliteSession? _session;
    private Task? _copying;
    private int _copiedAt;

    /// <summary>On the writer's thread, between two transactions.</summary>
    public void AfterCommit(SqliteSession writer)
    {
        if (_copying is { IsCompleted: false } || (_copying is null && writer.PagesWritten - _copiedAt < Pages)) return;
        if (_copying is null)
        {
            _copying = Task.Factory.StartNew(CopyBeside, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return;
        }

        Copy(writer);
        _copying = null;
        _copiedAt = writer.PagesWritten;
    }

    /// <summary>On the writer's thread: copies all of the log and empties it. Two copies cannot run at once, and SQLite would give up in silence: so it waits.</summary>
    public void Empty(SqliteSession writer)
    {
        _copying?.Wait();
        _copying = null;
        writer.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        _copiedAt = writer.PagesWritten;
    }

    public void Dispose()
    {
        _copying?.Wait();
        _session?.Dispose();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "As below.")]
    private void CopyBeside()
    {
        try
        {
            Copy(_session ??= open());
        }
        catch (Exception)
        {
            // A connection that cannot be opened now is tried again next time.
        }
    }

    private static void Copy(SqliteSession session)
    {
        try
        {
            session.Execute(CopyWhatCanBe);
        }
        catch (SqliteException)
        {
            // Nothing is lost: the log keeps it. What ails the disk, the next commit meets too and tells.
        }
    }
}
