using System.Text.Json.Nodes;
using EmploisEnRegions.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework;

/// <summary>What code written for the official SDK relies on, beyond the signatures.</summary>
public sealed class OfficialHabitsTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_reference_decides_the_language_and_without_one_it_stays(bool isIncoming)
    {
        var activity = new Activity { Locale = "fr-CA" };

        Assert.Equal("en-CA", activity.ApplyConversationReference(new ConversationReference { Locale = "en-CA" }, isIncoming).Locale);
        Assert.Equal("en-CA", activity.ApplyConversationReference(new ConversationReference(), isIncoming).Locale);
    }

    [Fact]
    public void Channel_data_of_another_type_is_not_tried()
    {
        Assert.True(new Activity { ChannelData = new Note("hi") }.TryGetChannelData<Note>(out _));
        Assert.True(new Activity { ChannelData = new JsonObject { ["text"] = "hi" } }.TryGetChannelData<Note>(out var note) && note!.Text == "hi");
        Assert.False(new Activity { ChannelData = new Dictionary<string, string>() }.TryGetChannelData<Note>(out _));
    }

    [Fact]
    public void A_JObject_travels_as_the_json_that_it_is_and_is_read_as_a_type()
    {
        var activity = new Activity { Value = JObject.Parse("""{"region":{"codes":[1,"01"]}}"""), ChannelData = JObject.Parse("""{"text":"hi"}""") };

        Assert.Equal("""{"channelData":{"text":"hi"},"value":{"region":{"codes":[1,"01"]}}}""", BotJson.Serialize(activity));
        Assert.Equal("hi", activity.GetChannelData<Note>()!.Text);
        Assert.True(activity.TryGetChannelData<Note>(out _));
        Assert.Equal("""{"text":"hi"}""", BotJson.DeserializeActivity(BotJson.Serialize(activity)).GetChannelData<JObject>()!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public void Our_types_written_with_Newtonsoft_have_the_names_of_the_wire_and_come_back_whole()
    {
        var mention = new Mention(new ChannelAccount("bot", "Bot"), "<at>Bot</at>", "mention");
        var activity = new Activity(ActivityTypes.Message) { From = new ChannelAccount("u") { Properties = new JObject { ["Kept"] = 1 } }, Entities = [mention] };
        var json = JObject.FromObject(activity);

        Assert.Equal(1, (int)json["from"]!["Kept"]!);
        Assert.Equal("bot", (string?)json["entities"]![0]!["mentioned"]!["id"]);
        Assert.Equal("Bot", Assert.Single(json.ToObject<Activity>()!.GetMentions()).Mentioned!.Name);
        Assert.Equal(1, (int)json.ToObject<Activity>()!.From!.Properties["Kept"]!);
    }

    [Fact]
    public async Task A_state_is_looked_at_under_the_names_of_its_properties()
    {
        await new TestAdapter().SendTextToBotAsync("hi", async (turn, cancellationToken) =>
        {
            var state = new ConversationState(new MemoryStorage());
            await state.CreateProperty<Note>("note").SetAsync(turn, new Note("hi"), cancellationToken);
            Assert.Equal("hi", (string?)state.Get(turn)!["note"]!["Text"]);
        }, Cancel);
    }

    [Fact]
    public async Task Storage_without_names_of_types_keeps_json_in_the_dictionary_that_it_was_given()
    {
        var dictionary = new Dictionary<string, JObject>();
        var storage = new MemoryStorage(new Newtonsoft.Json.JsonSerializer(), dictionary);
        await storage.WriteAsync(new Dictionary<string, object> { ["note"] = new Note("hi") }, Cancel);

        Assert.Equal("hi", (string?)dictionary["note"]["text"]);
        Assert.Equal(new Note("hi"), (await storage.ReadAsync(["note"], Cancel)).MapValueTo<Note>("note"));
        Assert.IsType<JObject>((await storage.ReadAsync(["note"], Cancel))["note"]);
    }

    [Fact]
    public async Task What_a_handoff_is_about_can_be_read_from_the_event()
    {
        await new TestAdapter().SendTextToBotAsync("a person please", (turn, _) =>
        {
            var handoff = EventFactory.CreateHandoffInitiation(turn, new { region = "01" });
            Assert.Equal("01", (string?)Assert.IsType<JObject>(handoff.Value)["region"]);
            return Task.CompletedTask;
        }, Cancel);
    }

    [Fact]
    public async Task Storage_gives_an_object_back_as_the_type_that_was_written()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["note"] = new Note("hi"), ["state"] = new Dictionary<string, object> { ["a"] = 1 } }, Cancel);
        var read = await storage.ReadAsync(["note", "state"], Cancel);
        Assert.Equal(new Note("hi"), read["note"]);
        Assert.IsType<JObject>(read["state"]);

        await storage.WriteAsync(new Dictionary<string, object> { ["note"] = new JObject() }, Cancel);
        Assert.IsType<JObject>((await storage.ReadAsync(["note"], Cancel))["note"]);
    }

    [Theory]
    [InlineData("bonjour", "salut", "salut:\nExpected:salut\nReceived:bonjour")]
    [InlineData(null, "salut", "salut:\nExpected:salut\nReceived:")]
    public async Task A_script_that_fails_says_what_was_expected_and_what_came(string? said, string expected, string message)
    {
        var flow = new TestFlow(new TestAdapter(), (turn, cancellationToken) => turn.SendActivityAsync(MessageFactory.Text(said), cancellationToken));

        Assert.Equal(message, (await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Test("hello", expected).StartTestAsync())).Message);
    }

    [Fact]
    public async Task A_script_that_gets_another_kind_of_activity_says_which()
    {
        var flow = new TestFlow(new TestAdapter(), (turn, cancellationToken) => turn.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Test("hello", "salut").StartTestAsync());
        Assert.EndsWith("Expected:message\nReceived:typing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_word_is_a_button_that_says_it()
    {
        CardAction button = "oui";

        Assert.Equal(("oui", "oui", (object)"oui"), (button.Title, button.Text, button.Value));
    }

    [Fact]
    public void A_long_text_is_cut_and_its_hash_says_which_it_was()
    {
        Assert.Equal("mer", StringUtils.EllipsisHash("mer", 3));
        Assert.Equal("me..." + StringUtils.Hash("mer"), StringUtils.EllipsisHash("mer", 2));
        Assert.Equal("me..." + StringUtils.Hash("mer"), StringUtils.EllipsisHash(new System.Text.StringBuilder("mer"), 2).ToString());
        Assert.NotEqual(StringUtils.Hash("mer"), StringUtils.Hash("Mer"));
    }

    private sealed record Note(string Text);
}
