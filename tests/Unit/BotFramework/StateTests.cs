using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Newtonsoft.Json.Linq;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework;

public sealed class StateTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly CountingStorage storage = new();

    [Fact]
    public async Task What_was_changed_is_saved_and_what_was_not_is_not_written()
    {
        await Turn(async (state, turn) => (await state.CreateProperty<Answers>("answers").GetAsync(turn, () => new Answers(), Cancel)).Age = 33);
        await Turn(async (state, turn) => Assert.Equal(33, (await state.CreateProperty<Answers>("answers").GetAsync(turn, cancellationToken: Cancel)).Age));
        await Turn((_, _) => Task.CompletedTask);

        Assert.Equal(1, storage.Writes);
    }

    [Fact]
    public async Task A_value_that_was_read_is_the_same_object_for_the_rest_of_the_turn()
    {
        await Turn((state, turn) => state.CreateProperty<Answers>("answers").SetAsync(turn, new Answers { Age = 1 }, Cancel));
        await Turn(async (state, turn) =>
        {
            var first = await state.CreateProperty<Answers>("answers").GetAsync(turn, cancellationToken: Cancel);
            Assert.Same(first, await state.CreateProperty<Answers>("answers").GetAsync(turn, cancellationToken: Cancel));
        });
    }

    [Fact]
    public async Task What_is_stored_is_plain_json_without_type_names()
    {
        await Turn((state, turn) => state.CreateProperty<Answers>("answers").SetAsync(turn, new Answers { Age = 1 }, Cancel));

        var stored = (await storage.ReadAsync(["test/conversations/convo1"], Cancel))["test/conversations/convo1"];
        Assert.Equal("""{"answers":{"age":1}}""", ((JObject)stored).ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task Numbers_and_words_are_values_too_and_nothing_is_the_default()
    {
        await Turn(async (state, turn) =>
        {
            await state.CreateProperty<int>("count").SetAsync(turn, 3, Cancel);
            await state.CreateProperty<string>("word").SetAsync(turn, "mer", Cancel);
            await state.CreateProperty<DateTimeOffset>("when").SetAsync(turn, DateTimeOffset.UnixEpoch, Cancel);
        });
        await Turn(async (state, turn) =>
        {
            Assert.Equal(3, await state.CreateProperty<int>("count").GetAsync(turn, cancellationToken: Cancel));
            Assert.Equal(3L, await state.CreateProperty<long>("count").GetAsync(turn, cancellationToken: Cancel));
            Assert.Equal("mer", await state.CreateProperty<string>("word").GetAsync(turn, cancellationToken: Cancel));
            Assert.Equal(DateTimeOffset.UnixEpoch, await state.CreateProperty<DateTimeOffset>("when").GetAsync(turn, cancellationToken: Cancel));
            Assert.Equal(0, await state.CreateProperty<int>("other").GetAsync(turn, cancellationToken: Cancel));
            Assert.Null(await state.CreateProperty<string>("another").GetAsync(turn, cancellationToken: Cancel));
        });
    }

    [Fact]
    public async Task Clearing_and_deleting_forget()
    {
        await Turn((state, turn) => state.CreateProperty<int>("count").SetAsync(turn, 3, Cancel));
        await Turn((state, turn) => state.ClearStateAsync(turn, Cancel));
        await Turn(async (state, turn) =>
        {
            Assert.Equal(0, await state.CreateProperty<int>("count").GetAsync(turn, cancellationToken: Cancel));
            await state.DeleteAsync(turn, Cancel);
        });

        Assert.Empty(await storage.ReadAsync(["test/conversations/convo1"], Cancel));
    }

    [Fact]
    public async Task An_older_version_does_not_overwrite_a_newer_one()
    {
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Versioned { Text = "one" } }, Cancel);
        var first = (await storage.ReadAsync<Versioned>(["k"], Cancel))["k"];
        var second = (await storage.ReadAsync<Versioned>(["k"], Cancel))["k"];
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = first }, Cancel);

        await Assert.ThrowsAsync<Exception>(() => storage.WriteAsync(new Dictionary<string, object> { ["k"] = second }, Cancel));
        second.ETag = "*";
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = second }, Cancel);
    }

    private Task Turn(Func<ConversationState, ITurnContext, Task> bot)
    {
        var state = new ConversationState(storage);
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        return adapter.SendTextToBotAsync("hello", async (turn, cancellationToken) =>
        {
            await state.LoadAsync(turn, cancellationToken: cancellationToken);
            await bot(state, turn);
        }, Cancel);
    }

    private sealed class Answers
    {
        public int Age { get; set; }
    }

    private sealed class Versioned : IStoreItem
    {
        public string? ETag { get; set; }

        public string? Text { get; set; }
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage memory = new();

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => memory.ReadAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return memory.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => memory.DeleteAsync(keys, cancellationToken);
    }
}
