using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Faults;

/// <summary>A thousand turns while nodes are killed: what was accepted is there, once, and stands as if nothing had happened.</summary>
[Collection(FaultCollection.Name)]
public sealed partial class KillTests(SharedPostgres postgres)
{
    private const int People = 40;
    private const int AtOnce = 8;

    [Fact]
    public async Task On_one_file_nothing_is_lost_or_doubled()
    {
        var file = new SqliteFile(SqliteFile.NewPath());
        try
        {
            await RunAsync(file, count: 1);
        }
        finally
        {
            file.Delete();
        }
    }

    [Fact]
    public async Task On_three_nodes_nothing_is_lost_or_doubled() =>
        await RunAsync(new PostgresDatabaseOfTest(await postgres.NewDatabaseAsync()), count: 3);

    private static async Task RunAsync(TestDatabase database, int count)
    {
        var nodes = Enumerable.Range(0, count).Select(_ => new NodeProcess(database.ConnectionString)).ToList();
        try
        {
            foreach (var node in nodes) await node.StartAsync();
            var people = Enumerable.Range(0, People).Select(i => new StubbornPerson(nodes, $"killed-{i:D2}")).ToList();
            var talking = Parallel.ForEachAsync(
                people, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (person, _) => await person.SayAllAsync(Dialogue.Lines));
            var chaos = new Chaos(nodes, () => people.Sum(person => person.Answered), seed: count);
            await chaos.RageUntilAsync(talking);
            await talking;

            var undisturbed = new StubbornPerson(nodes, "undisturbed");
            await undisturbed.SayAllAsync(Dialogue.Lines);
            TestContext.Current.TestOutputHelper?.WriteLine($"{People * Dialogue.Lines.Count} turns, {chaos.Kills} kills, {people.Sum(p => p.Refused)} deliveries repeated");
            Assert.True(chaos.Kills >= 5, $"Only {chaos.Kills} kills.");
            await CompareAsync(database, people, undisturbed);
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }

    private static async Task CompareAsync(TestDatabase database, IReadOnlyList<StubbornPerson> people, StubbornPerson undisturbed)
    {
        await using var reader = BotUnderTest.With((_, _) => Task.CompletedTask, database: database);
        var expected = await StoredAsync(reader, undisturbed);
        Assert.Equal(Dialogue.Lines, expected.Said);
        foreach (var person in people)
        {
            Assert.Equal(undisturbed.Heard, person.Heard);
            var stored = await StoredAsync(reader, person);
            Assert.Equal(expected.Said, stored.Said);
            // Each reply is there, once, where the person heard it.
            Assert.Equal(person.Heard, stored.Replied);
            Assert.Equal(Enumerable.Range(1, stored.Sequences.Count).Select(i => (long)i), stored.Sequences);
            Assert.Equal(expected.Profile, stored.Profile);
            Assert.Equal(expected.Version, stored.Version);
            Assert.Equal(expected.State, stored.State);
        }
    }

    private static async Task<Stored> StoredAsync(BotUnderTest reader, StubbornPerson person)
    {
        var key = new ConversationKey(StubbornPerson.Channel, person.ConversationId);
        var stored = (await reader.Store.LoadAsync(key, CancellationToken.None))!;
        var entries = await reader.Store.ReadTranscriptAsync(key, 0, int.MaxValue, CancellationToken.None);
        return new Stored(
            Texts(entries, entry => entry.Speaker is Speaker.Person),
            Texts(entries, entry => entry.Speaker is not Speaker.Person),
            [.. entries.Select(entry => entry.Sequence)],
            JsonSerializer.Serialize(stored.Conversation.Dossier.Profile),
            stored.Conversation.Version,
            Instance().Replace(Encoding.UTF8.GetString(stored.State.Span), "instance"));
    }

    /// <summary>A dialog that begins gives itself a name that no other has.</summary>
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Instance();

    private static string[] Texts(IReadOnlyList<TranscriptEntry> entries, Func<TranscriptEntry, bool> which) =>
        [.. entries.Where(which).Select(entry => entry.Activity.Text!)];

    private sealed record Stored(
        IReadOnlyList<string> Said, IReadOnlyList<string> Replied, IReadOnlyList<long> Sequences, string Profile, long Version, string State);
}
