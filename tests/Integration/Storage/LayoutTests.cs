using EmploisEnRegions.Storage;
using EmploisEnRegions.Storage.Database;
using EmploisEnRegions.Storage.Sqlite;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Tests.Integration.Storage;

/// <summary>How the file is laid out may change; what people said stays.</summary>
public sealed class LayoutTests : IDisposable
{
    private const int FewerPages = 114;
    private readonly string _path = SqliteFile.NewPath();
    private readonly SqliteFile _file;

    public LayoutTests() => _file = new SqliteFile(_path);

    [Fact]
    public async Task A_file_of_before_keeps_its_transcripts_and_goes_on()
    {
        using (var old = Connect())
        {
            Execute(old, "CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT");
            foreach (var migration in Migration.In(".Sqlite.Migrations.").Where(migration => migration.Version < FewerPages))
            {
                Execute(old, migration.Sql());
                Execute(old, $"INSERT INTO schema_migrations VALUES ({migration.Version}, '{migration.Name}', 1)");
            }

            foreach (var conversation in new[] { "one", "two" }) Converse(old, conversation);
        }

        await using var host = new TurnHost(_file);
        foreach (var conversation in new[] { "one", "two" })
        {
            var person = host.Bot.NewPerson(conversationId: conversation, channelId: "test");
            Assert.Equal([$"{conversation} 1", $"{conversation} 2"], (await person.ReadsAsync()).Select(e => e.Activity.Text));
            await person.SaysAsync("again");
            Assert.Equal([1L, 2L, 3L, 4L], (await person.ReadsAsync()).Select(e => e.Sequence));
        }
    }

    [Fact]
    public async Task The_log_is_copied_beside_the_writer_and_begins_anew()
    {
        const int Writes = 150;
        using var database = new SqliteDatabase(
            Options.Create(new StorageOptions { ConnectionString = _file.ConnectionString, Synchronous = SqliteSynchronous.Off }), new FakeTimeProvider());
        var large = new byte[512 * 1024];
        for (var i = 0; i < Writes; i++)
        {
            var statement = new Statement("INSERT INTO data_protection_keys (name, xml) VALUES ($1, hex($2))", $"k{i}", large);
            await database.WriteAsync((session, cancel) => session.ExecuteAsync(statement, cancel), CancellationToken.None);
        }

        // Without it, the log would hold all that was written: a megabyte each.
        var log = new FileInfo(_path + "-wal").Length;
        Assert.InRange(log, 1, 100 * 1024 * 1024);
        Assert.Equal(Writes, await database.ReadValueAsync<int>("SELECT count(*) FROM data_protection_keys", null, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_erased_leaves_the_log_even_while_it_is_being_copied()
    {
        using var database = new SqliteDatabase(
            Options.Create(new StorageOptions { ConnectionString = _file.ConnectionString, Synchronous = SqliteSynchronous.Off }), new FakeTimeProvider());
        for (var i = 0; i < 5; i++)
        {
            // More pages than may wait in the log: the copy begins with this commit.
            var statement = new Statement("INSERT INTO data_protection_keys (name, xml) VALUES ($1, hex($2))", $"k{i}", new byte[16 * 1024 * 1024]);
            await database.WriteAsync((session, cancel) => session.ExecuteAsync(statement, cancel), CancellationToken.None);
            await database.FlushErasedAsync(CancellationToken.None);
            Assert.Equal(0, new FileInfo(_path + "-wal").Length);
        }
    }

    public void Dispose() => _file.Delete();

    private static void Converse(SqliteConnection old, string conversation)
    {
        Execute(old, $"""
            INSERT INTO conversations (channel_id, conversation_id, version, last_sequence, status, language, created_at, last_word_at, consented, failed_turns, dossier, state)
            VALUES ('test', '{conversation}', 1, 2, 'bot', 'fr', 1, 1, 0, 0, CAST('null' AS BLOB), x'')
            """);
        for (var sequence = 1; sequence <= 2; sequence++)
        {
            Execute(old, $$"""
                INSERT INTO transcript (channel_id, conversation_id, sequence, at, speaker, activity)
                VALUES ('test', '{{conversation}}', {{sequence}}, {{sequence}}, 'bot', CAST('{"type":"message","text":"{{conversation}} {{sequence}}"}' AS BLOB))
                """);
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        return connection;
    }

    // The SQL is the test's own.
#pragma warning disable CA2100
    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100
}
