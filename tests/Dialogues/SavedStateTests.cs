using System.Text;
using System.Text.Json;
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
