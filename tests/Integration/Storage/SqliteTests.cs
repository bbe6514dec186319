using EmploisEnRegions.Storage;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Tests.Integration.Storage;

public sealed class SqliteTests
{
    [Fact]
    public async Task A_transcript_is_read_page_by_page_from_a_watermark()
    {
        await using var host = new TurnHost();
        var person = host.Bot.NewPerson();
        for (var i = 0; i < 5; i++) await person.SaysAsync($"m{i}");

        var (watermark, pages, seen) = (0L, 0, new List<long>());
        while (await person.ReadsAsync(watermark, 3) is { Count: > 0 } page)
        {
            pages++;
            seen.AddRange(page.Select(e => e.Sequence));
            watermark = page[^1].Sequence;
        }

        Assert.Equal(4, pages);
        Assert.Equal(Enumerable.Range(1, 10).Select(i => (long)i), seen);
    }

    [Fact]
    public async Task Conversations_of_the_same_name_on_two_channels_are_two()
    {
        await using var host = new TurnHost();
        await host.Bot.NewPerson(conversationId: "c").SaysAsync("a");
        Assert.Equal("1: b", (await host.Bot.NewPerson(conversationId: "c", channelId: "sms").SaysAsync("b"))[0].Text);
        Assert.Equal("1: c", (await host.Bot.NewPerson(conversationId: "C").SaysAsync("c"))[0].Text);
    }

    [Fact]
    public async Task Two_processes_on_one_file_share_a_conversation()
    {
        var file = new SqliteFile(SqliteFile.NewPath());
        try
        {
            await using var one = new TurnHost(file);
            await using var two = new TurnHost(file);
            var (here, there) = (one.Bot.NewPerson(conversationId: "c"), two.Bot.NewPerson(conversationId: "c"));

            await Task.WhenAll(Enumerable.Range(1, 20).SelectMany(i => new[]
            {
                Task.Run(() => here.SendsAsync($"h{i}", $"h{i}")), Task.Run(() => there.SendsAsync($"t{i}", $"t{i}")),
            }));

            var entries = await here.ReadsAsync();
            Assert.Equal(80, entries.Count);
            Assert.Equal("41: last", (await there.SaysAsync("last"))[0].Text);
        }
        finally
        {
            file.Delete();
        }
    }

    [Fact]
    public async Task The_file_is_in_WAL_mode_and_its_migrations_run_once()
    {
        var file = new SqliteFile(SqliteFile.NewPath());
        try
        {
            for (var i = 0; i < 2; i++)
            {
                await using var host = new TurnHost(file);
                await host.Bot.NewPerson(conversationId: $"c{i}").SaysAsync("a");
                Assert.Equal(1, host.Count("SELECT count(*) FROM schema_migrations WHERE version = 1"));
                Assert.Equal(1, host.Count("SELECT journal_mode = 'wal' FROM pragma_journal_mode"));
            }
        }
        finally
        {
            file.Delete();
        }
    }

    [Theory]
    [InlineData("Host=localhost;Port=many", "is not a PostgreSQL connection string")]
    [InlineData("Server=x", "must begin with Data Source=")]
    public void A_wrong_connection_string_is_told_in_one_sentence(string connection, string says)
    {
        using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddStorage(new ConfigurationBuilder()
                .AddInMemoryCollection([new("ConnectionStrings:Orientation", connection)]).Build())
            .BuildServiceProvider();
        var wrong = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<StorageOptions>>().Value);
        Assert.Contains("ConnectionStrings:Orientation", wrong.Message);
        Assert.Contains(says, wrong.Message);
    }
}
