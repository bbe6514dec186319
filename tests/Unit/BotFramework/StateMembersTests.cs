using System.Text;
using System.Text.Json;
using EmploisEnRegions.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Unit.BotFramework;

/// <summary>A stored state is read member by member, each when somebody asks for it.</summary>
public class StateMembersTests
{
    private const string Stored = """{"dialogs":{"dialogStack":[{"id":"a","state":{"n":3}}]},"name":"Léa","count":2,"rest":{"x":{"y":[1,{}]}}}""";

    [Fact]
    public void What_nobody_asks_for_is_written_again_as_it_was() =>
        Assert.Equal(Stored, JsonSerializer.Serialize(Members(Stored), BotJson.Options));

    [Fact]
    public async Task What_is_asked_for_is_of_the_asked_type_and_what_is_changed_in_it_is_written()
    {
        var members = Members(Stored);
        var state = new ConversationState(new MemberStorage(members));
        await new TestAdapter().SendTextToBotAsync(
            "hello",
            async (turn, cancel) =>
            {
                await state.LoadAsync(turn, cancellationToken: cancel);
                var dialogs = await state.CreateProperty<DialogState>("dialogs").GetAsync(turn, cancellationToken: cancel);
                Assert.Equal(3, Assert.Single(dialogs.DialogStack).State["n"]);
                Assert.Equal("Léa", await state.CreateProperty<string>("name").GetAsync(turn, cancellationToken: cancel));
                Assert.IsType<JsonElement>(await state.CreateProperty<object>("rest").GetAsync(turn, cancellationToken: cancel));
                Assert.Equal(2, (int)state.Get(turn)!["count"]!);
                dialogs.DialogStack[0].State["n"] = 4;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(Stored.Replace("\"n\":3", "\"n\":4", StringComparison.Ordinal), JsonSerializer.Serialize(members, BotJson.Options));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"a":{"b":}}""")]
    [InlineData("""{"a":{"b":1}""")]
    [InlineData("""{"a":{}} more""")]
    public void Bytes_that_are_no_object_are_found_out_at_once(string stored) => Assert.ThrowsAny<JsonException>(() => Members(stored));

    private static IDictionary<string, object> Members(string json) => BotJson.ReadMembers(Encoding.UTF8.GetBytes(json));

    /// <summary>Hands out the members as they were read.</summary>
    private sealed class MemberStorage(IDictionary<string, object> members) : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(new Dictionary<string, object> { [keys[0]] = members });

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
