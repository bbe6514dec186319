using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Storage;
using EmploisEnRegions.Storage.Database;
using EmploisEnRegions.Storage.Sqlite;
using EmploisEnRegions.Support;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Tests.Integration.Storage;

/// <summary>Many writes, one commit: each caller is told the truth about its own.</summary>
public sealed class GroupCommitTests : IDisposable
{
    private const string Add = "INSERT INTO erasures (at, reason, conversations) VALUES ($1, $2, 1)";
    private readonly string _file = SqliteFile.NewPath();
    private readonly SqliteDatabase _database;

    public GroupCommitTests() => _database = Open(_file);

    [Fact]
    public async Task Writes_that_wait_together_are_committed_together()
    {
        var gate = await HoldWriterAsync();
        var before = _database.Commits;
        var writes = Enumerable.Range(1, 100).Select(i => AddAsync(i)).ToList();
        gate.SetResult();
        await Task.WhenAll(writes);

        Assert.Equal(100, await CountAsync());
        // The one that held the writer, and all the others.
        Assert.Equal(2, _database.Commits - before);
    }

    [Fact]
    public async Task What_was_completed_is_read_at_once()
    {
        await Task.WhenAll(Enumerable.Range(1, 50).Select(async i =>
        {
            await AddAsync(i);
            Assert.Equal(1, await CountAsync($"WHERE at = {i}"));
        }));
    }

    [Fact]
    public async Task One_that_fails_fails_alone()
    {
        var gate = await HoldWriterAsync();
        var first = AddAsync(1);
        var wrong = AddAsync(2, "no such reason");
        var half = _database.WriteAsync<int>(
            async (session, cancel) =>
            {
                await session.ExecuteAsync(new Statement(Add, 3L, "asked"), cancel);
                throw new InvalidOperationException("half done");
            }, CancellationToken.None);
        var last = AddAsync(4);
        gate.SetResult();

        await first;
        await last;
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => wrong);
        await Assert.ThrowsAsync<InvalidOperationException>(() => half);
        Assert.Equal([1L, 4L], await AllAsync());
    }

    [Fact]
    public async Task What_is_not_to_be_kept_leaves_nothing()
    {
        var gate = await HoldWriterAsync();
        var first = AddAsync(1);
        var refused = _database.WriteAsync((session, cancel) => session.ExecuteAsync(new Statement(Add, 2L, "asked"), cancel), keep: _ => false, CancellationToken.None);
        var last = AddAsync(3);
        gate.SetResult();

        await Task.WhenAll(first, last);
        Assert.Equal(1, await refused);
        Assert.Equal([1L, 3L], await AllAsync());
    }

    [Fact]
    public async Task Who_stops_waiting_has_written_nothing()
    {
        var gate = await HoldWriterAsync();
        using var gone = new CancellationTokenSource();
        var patient = AddAsync(1);
        var impatient = _database.WriteAsync((session, cancel) => session.ExecuteAsync(new Statement(Add, 2L, "asked"), cancel), gone.Token);
        await gone.CancelAsync();
        // Told before the writer is free.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();

        await patient;
        await AddAsync(3);
        Assert.Equal([1L, 3L], await AllAsync());
    }

    [Fact]
    public async Task When_the_transaction_is_lost_everyone_in_it_is_told_and_nothing_remains()
    {
        var gate = await HoldWriterAsync();
        var first = AddAsync(1);
        // As SQLite does by itself when the disk is full.
        var accident = _database.WriteAsync(
            (session, _) =>
            {
                ((SqliteSession)session).Execute("ROLLBACK");
                return AddFailing(session);
            }, CancellationToken.None);
        var last = AddAsync(3);
        gate.SetResult();

        foreach (var write in new[] { first, accident, last }) await Assert.ThrowsAnyAsync<Exception>(() => write);
        Assert.Empty(await AllAsync());
        await AddAsync(4);
        Assert.Equal([4L], await AllAsync());
    }

    [Fact]
    public async Task A_full_disk_is_told_as_such_and_over_when_there_is_room()
    {
        await AddAsync(1);
        await _database.WriteAsync((session, _) => Pages(session, "PRAGMA max_page_count = 1"), CancellationToken.None);
        var large = new string('x', 1_000_000);
        var full = await Assert.ThrowsAsync<StorageUnavailableException>(() => _database.WriteAsync(
            (session, cancel) => session.ExecuteAsync(new Statement("INSERT INTO schema_migrations VALUES (9999, $1, 1)", large), cancel), CancellationToken.None));
        Assert.Contains("full", full.Message);

        await _database.WriteAsync((session, _) => Pages(session, "PRAGMA max_page_count = 100000"), CancellationToken.None);
        await AddAsync(2);
        Assert.Equal([1L, 2L], await AllAsync());
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_unavailable_and_then_available()
    {
        await AddAsync(1);
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_file};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        using (other.BeginTransaction(deferred: false))
        {
            await Assert.ThrowsAsync<StorageUnavailableException>(() => AddAsync(2));
            Assert.Equal([1L], await AllAsync());
        }

        await AddAsync(3);
        Assert.Equal([1L, 3L], await AllAsync());
    }

    public void Dispose()
    {
        _database.Dispose();
        new SqliteFile(_file).Delete();
    }

    private static SqliteDatabase Open(string file) => new(
        Options.Create(new StorageOptions { ConnectionString = $"Data Source={file};Default Timeout=1", Synchronous = SqliteSynchronous.Off }), new FakeTimeProvider());

    private static Task<int> AddFailing(ISession session) => session.ExecuteAsync(new Statement(Add, 2L, "no such reason"), CancellationToken.None);

    private static Task<int> Pages(ISession session, string pragma)
    {
        ((SqliteSession)session).Execute(pragma);
        return Task.FromResult(0);
    }

    /// <summary>The writer is busy until the gate opens: who comes meanwhile waits together.</summary>
    private async Task<TaskCompletionSource> HoldWriterAsync()
    {
        var (begun, gate) = (NewSignal(), NewSignal());
        _ = _database.WriteAsync(
            async (_, cancel) =>
            {
                begun.SetResult();
                await gate.Task.WaitAsync(TimeSpan.FromMinutes(1), cancel);
                return 0;
            }, CancellationToken.None);
        await begun.Task;
        return gate;
    }

    // Who is woken must not go on inside the writer.
    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task<int> AddAsync(long at, string reason = "asked") =>
        _database.WriteAsync((session, cancel) => session.ExecuteAsync(new Statement(Add, at, reason), cancel), CancellationToken.None);

    private Task<long> CountAsync(string where = "") =>
        _database.ReadValueAsync<long>($"SELECT count(*) FROM erasures {where}", null, CancellationToken.None);

    private async Task<IEnumerable<long>> AllAsync() =>
        await _database.QueryAsync<long>("SELECT at FROM erasures ORDER BY at", null, CancellationToken.None);
}
