using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Cli;
using EmploisEnRegions.Tests.Integration.Turns;

namespace EmploisEnRegions.Tests.Integration.Storage;

/// <summary>The documented commands, as an operator types them.</summary>
public abstract class BackupTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : BackupTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : BackupTests(postgres);

    [Fact]
    public async Task A_copy_made_while_the_program_runs_brings_back_that_moment()
    {
        var database = await NewDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("backup-").FullName;
        var file = Path.Combine(folder, "copy");
        try
        {
            await using (var host = new TurnHost(database))
            {
                var person = host.Bot.NewPerson(conversationId: "c");
                await person.SaysAsync("agree");
                Assert.Equal(0, (await RunAsync("backup", file, database)).ExitCode);
                await person.SaysAsync("lost");
            }

            var ended = await RunAsync("restore", file, database);
            Assert.True(ended.ExitCode == 0, ended.Errors);
            await using var after = new TurnHost(database);
            var same = after.Bot.NewPerson(conversationId: "c");
            Assert.Equal(["agree", "1: agree"], (await same.ReadsAsync()).Select(entry => entry.Activity.Text));
            Assert.Equal("2: on", (await same.SendsAsync("on", "after")).Entries[1].Activity.Text);
        }
        finally
        {
            database.Delete();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_is_no_copy_changes_nothing_and_a_copy_is_never_overwritten()
    {
        var database = await NewDatabaseAsync();
        var file = Path.GetTempFileName();
        try
        {
            await using var host = new TurnHost(database);
            await host.Bot.NewPerson(conversationId: "c").SaysAsync("kept");
            await File.WriteAllTextAsync(file, "not a copy of anything", TestContext.Current.CancellationToken);
            var (exists, wrong, missing) = (await RunAsync("backup", file, database), await RunAsync("restore", file, database), await RunAsync("restore", file + ".missing", database));
            Assert.Equal((1, 1, 1), (exists.ExitCode, wrong.ExitCode, missing.ExitCode));
            Assert.Contains("already exists", exists.Errors, StringComparison.Ordinal);
            Assert.Contains("is not a copy", wrong.Errors, StringComparison.Ordinal);
            Assert.Contains("There is no file", missing.Errors, StringComparison.Ordinal);
            Assert.Equal(2, host.Count("SELECT count(*) FROM transcript"));
        }
        finally
        {
            database.Delete();
            File.Delete(file);
        }
    }

    private static Task<CommandLine.Ended> RunAsync(string command, string file, TestDatabase database) =>
        CommandLine.RunAsync($"{command} \"{file}\" --database \"{database.ConnectionString}\"");
}
