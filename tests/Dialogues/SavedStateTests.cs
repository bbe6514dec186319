using System.Text;
using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Tests.Dialogues.Running;

namespace EmploisEnRegions.Tests.Dialogues;

public sealed class SavedStateTests
{
    [Fact]
    public async Task A_saved_conversation_names_the_waiting_question_and_no_step_number_or_type()
    {
        var state = await StateAfterAsync("oui", "oui", "le travail");

        Assert.Contains("\"question\":\"household\"", state, StringComparison.Ordinal);
        Assert.DoesNotContain("EmploisEnRegions", state, StringComparison.Ordinal);
        Assert.DoesNotContain("$type", state, StringComparison.Ordinal);
        Assert.DoesNotContain(Numbers(JsonDocument.Parse(state).RootElement), name => name.Contains("step", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What an older version of the bot may have saved: each name is one that this version does not know.</summary>
    [Theory]
    [InlineData("\"FindRegionDialog\"", "\"AnOlderName\"")]
    [InlineData("\"QuestionDialog\"", "\"AnOlderName\"")]
    [InlineData("\"RootDialog\"", "\"AnOlderName\"")]
    [InlineData("\"stepName\":\"FindRegion\"", "\"stepName\":\"AnOlderName\"")]
    [InlineData("\"question\":\"household\"", "\"question\":\"anOlderName\"")]
    public async Task A_living_conversation_finds_its_question_after_an_update(string saved, string before)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new OrientationHost();
        await host.StartAsync(cancellationToken);
        var person = new Conversing(host, "living");
        await person.ArriveAsync("fr-CA", cancellationToken);
        foreach (var word in (string[])["oui", "oui"]) await person.SayAsync(word, cancellationToken);
        var asked = (await person.SayAsync("le travail", cancellationToken))[^1].Text;
        await ReplaceInStateAsync(host, person.Key, saved, before, cancellationToken);

        var replies = await person.SayAsync("bonjour", cancellationToken);

        Assert.Equal(LastParagraph(asked), LastParagraph(replies[^1].Text));
    }

    private static string? LastParagraph(string? text) => text?.Split("\n\n")[^1];

    private static async Task ReplaceInStateAsync(OrientationHost host, ConversationKey key, string saved, string before, CancellationToken cancellationToken)
    {
        var store = host.Get<IConversationStore>();
        var stored = (await store.LoadAsync(key, cancellationToken))!;
        var state = Encoding.UTF8.GetString(stored.State.Span);
        Assert.Contains(saved, state, StringComparison.Ordinal);
        var version = stored.Conversation.Version;
        var outcome = await store.CommitAsync(
            new TurnCommit
            {
                ExpectedVersion = version,
                Conversation = stored.Conversation with { Version = version + 1 },
                State = Encoding.UTF8.GetBytes(state.Replace(saved, before, StringComparison.Ordinal)),
                Deliveries = stored.Deliveries,
                Entries = [],
            },
            cancellationToken);
        Assert.Equal(CommitOutcome.Committed, outcome);
    }

    private static async Task<string> StateAfterAsync(params string[] words)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new OrientationHost();
        await host.StartAsync(cancellationToken);
        var person = new Conversing(host, "saved");
        await person.ArriveAsync("fr-CA", cancellationToken);
        foreach (var word in words) await person.SayAsync(word, cancellationToken);
        var stored = await host.Get<IConversationStore>().LoadAsync(person.Key, cancellationToken);
        return Encoding.UTF8.GetString(stored!.State.Span);
    }

    /// <summary>Names of all properties whose value is a number.</summary>
    private static IEnumerable<string> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Value.ValueKind is JsonValueKind.Number ? [p.Name] : Numbers(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };
}
