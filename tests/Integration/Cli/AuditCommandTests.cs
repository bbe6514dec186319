using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Counsellors;

namespace EmploisEnRegions.Tests.Integration.Cli;

public sealed class AuditCommandTests
{
    [Fact]
    public async Task The_command_tells_whether_the_log_is_whole_and_says_it_in_its_exit_code()
    {
        var database = new SqliteFile(SqliteFile.NewPath());
        await using (var desk = new DeskHost(database))
        {
            for (var i = 0; i < 3; i++) await desk.Get<IAuditLog>().AppendAsync(new AuditEntry(desk.Bot.Clock.GetUtcNow(), "a", AuditAction.SignedIn), CancellationToken.None);
        }

        var whole = await CommandLine.RunAsync($"audit --database \"{database.ConnectionString}\"");
        Assert.Equal((0, ""), (whole.ExitCode, whole.Errors));
        Assert.Contains("The log is whole: 3 chained entries", whole.Output, StringComparison.Ordinal);

        database.Execute("DROP TRIGGER audit_log_is_append_only_u; UPDATE audit_log SET account_id = 'b' WHERE id = 2");
        var changed = await CommandLine.RunAsync($"audit --database \"{database.ConnectionString}\"");
        Assert.Equal(1, changed.ExitCode);
        Assert.Contains("entry 2 does not follow the 1 before it", changed.Output, StringComparison.Ordinal);
        database.Delete();
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("audit --database nonsense")]
    public async Task Without_a_database_it_is_a_usage_error(string arguments) => Assert.Equal(2, (await CommandLine.RunAsync(arguments)).ExitCode);
}
