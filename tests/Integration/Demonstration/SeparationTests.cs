using EmploisEnRegions.Integration.Host;
using EmploisEnRegions.Storage;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;
using EmploisEnRegions.Tests.Integration.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Integration.Demonstration;

/// <summary>A demonstration and real data are never in one database.</summary>
public abstract class SeparationTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : SeparationTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : SeparationTests(postgres);

    [Theory]
    [InlineData(false, true, "a database that --demo did not make")]
    [InlineData(true, false, "names a demonstration database")]
    public async Task A_database_of_the_other_kind_is_refused_with_one_sentence_and_left_alone(bool made, bool opened, string sentence)
    {
        var database = await NewDatabaseAsync("demo");
        await SayAsync(database, made, "one");
        var before = database.Count("SELECT count(*) FROM transcript");

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => SayAsync(database, opened, "two"));

        Assert.Contains(sentence, Assert.Single(refused.Failures), StringComparison.Ordinal);
        Assert.Equal(before, database.Count("SELECT count(*) FROM transcript"));
        await SayAsync(database, made, "three");
        Assert.True(database.Count("SELECT count(*) FROM transcript") > before);
        database.Delete();
    }

    [Theory]
    [InlineData("Data Source=/somewhere/orientation.db", false)]
    [InlineData("Data Source=/demo/orientation.db", false)]
    [InlineData("Data Source=:memory:", false)]
    [InlineData("Data Source=/somewhere/orientation.demo.db", true)]
    [InlineData("Host=localhost;Database=orientation;Username=demo", false)]
    [InlineData("Host=localhost;Database=orientation_demo;Username=u", true)]
    public void Only_a_database_with_demo_in_its_name_can_become_a_demonstration(string connection, bool accepted)
    {
        var options = new StorageOptions { ConnectionString = connection, Demonstration = true };
        Assert.Equal(accepted, new StorageOptionsValidation().Validate(null, options).Succeeded);
    }

    private static async Task SayAsync(TestDatabase database, bool demonstration, string conversation)
    {
        await using var host = new TurnHost(database, new Dictionary<string, string?> { ["Storage:Demonstration"] = demonstration ? "true" : "false" });
        await host.Bot.NewPerson(conversationId: conversation).SaysAsync("bonjour");
    }
}

public sealed class DemonstrationStartTests
{
    [Theory]
    [InlineData("orientation.db", "with \"demo\" in its name")]
    [InlineData("real-demo.db", "that --demo did not make")]
    public async Task The_program_ends_with_one_sentence_when_asked_to_demonstrate_on_another_database(string file, string sentence)
    {
        var folder = Directory.CreateTempSubdirectory("separate-").FullName;
        var real = new SqliteFile(Path.Combine(folder, file));
        await using (var host = new TurnHost(real)) await host.Bot.NewPerson().SaysAsync("bonjour");

        var (code, errors) = await HostProcess.StartWithAsync("--demo", $"--ConnectionStrings:Orientation={real.ConnectionString}");

        Assert.Equal(1, code);
        Assert.Contains(sentence, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        real.Delete();
        Directory.Delete(folder);
    }
}
