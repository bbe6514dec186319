using System.Text.Json;
using System.Text.Json.Nodes;
using EmploisEnRegions.BotFramework;
using Microsoft.Bot.Schema;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework;

public sealed class ActivityJsonTests
{
    private const string FromAChannel = """
        {"type":"message","id":"7","timestamp":"2026-11-24T15:04:05.123Z","localTimestamp":"2026-11-24T10:04:05.123-05:00","serviceUrl":"https://x.test",
        "channelId":"directline","from":{"id":"u1","name":"Aya","tenant":{"id":"t"}},"conversation":{"id":"c1","isGroup":false,"extra":1},
        "recipient":{"id":"bot"},"locale":"fr-CA","text":"Québec \u2014 l’été","entities":[{"type":"clientInfo","country":"CA"},{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"bot","name":"Bot"}}],
        "attachments":[{"contentType":"application/json","content":{"a":[1,2]},"more":true}],"value":{"choice":3},"channelData":{"clientActivityID":"x"},"futureProperty":{"y":[null]}}
        """;

    [Fact]
    public void What_a_channel_sends_comes_back_unchanged_with_what_we_do_not_know()
    {
        var again = BotJson.Serialize(BotJson.DeserializeActivity(FromAChannel));

        var (before, after) = (JsonNode.Parse(FromAChannel)!, JsonNode.Parse(again)!);
        before["timestamp"] = after["timestamp"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(before, after), again);
        Assert.Equal(DateTimeOffset.Parse("2026-11-24T15:04:05.123Z", null), BotJson.DeserializeActivity(again).Timestamp);
    }

    [Fact]
    public void Unknown_properties_can_be_read_and_added()
    {
        var activity = BotJson.DeserializeActivity(FromAChannel);
        activity.From!.Properties["added"] = 1;

        Assert.Equal("t", (string?)activity.From.Properties["tenant"]!["id"]);
        Assert.Equal(1, (int)activity.Conversation!.Properties["extra"]!);
        Assert.Equal(1, (int)BotJson.DeserializeActivity(BotJson.Serialize(activity)).From!.Properties["added"]!);
    }

    [Fact]
    public void Accents_travel_as_letters_and_markup_does_not() =>
        Assert.Equal("""{"text":"Côte-Nord \u003Cb\u003E"}""", BotJson.Serialize(new Activity { Text = "Côte-Nord <b>" }));

    [Fact]
    public void An_empty_activity_is_an_empty_object() => Assert.Equal("{}", BotJson.Serialize(new Activity()));

    [Fact]
    public void Channel_data_is_read_whether_it_is_ours_or_json()
    {
        var ours = new Activity { ChannelData = new Note("hi", 3) };
        var travelled = BotJson.DeserializeActivity(BotJson.Serialize(ours));

        Assert.Equal(new Note("hi", 3), ours.GetChannelData<Note>());
        Assert.Equal(new Note("hi", 3), travelled.GetChannelData<Note>());
        Assert.True(travelled.TryGetChannelData<Note>(out var note) && note == new Note("hi", 3));
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData<Note>(out _));
        Assert.False(new Activity().TryGetChannelData<Note>(out _));
        Assert.Equal("hi", ((JsonElement)travelled.ChannelData!).GetProperty("text").GetString());
    }

    [Fact]
    public void Plain_values_come_back_plain()
    {
        object[] values = ["text", true, 7, 7_000_000_000L, 2.5];

        Assert.Equal(values, values.Select(value => BotJson.DeserializeActivity(BotJson.Serialize(new Activity { Value = value })).Value!));
    }

    [Fact]
    public void Cards_and_entities_of_our_own_travel_whole()
    {
        var activity = (Activity)Activity.CreateMessageActivity();
        activity.Attachments!.Add(new HeroCard("Rimouski", buttons: [CardAction.FromString("Oui")]).ToAttachment());
        activity.Entities!.Add(new Mention(new ChannelAccount("bot"), "<at>Bot</at>"));
        var place = new Entity();
        place.SetAs(new Place("place", "Gaspé"));
        activity.Entities.Add(place);

        var again = BotJson.DeserializeActivity(BotJson.Serialize(activity));

        Assert.Equal("Oui", BotJson.Convert<HeroCard>(again.Attachments![0].Content)!.Buttons![0].Title);
        Assert.Equal("bot", Assert.Single(again.GetMentions()).Mentioned!.Id);
        Assert.Equal(new Place("place", "Gaspé"), again.Entities![1].GetAs<Place>());
        Assert.Equal(place, again.Entities[1]);
    }

    [Fact]
    public void A_reply_goes_back_where_the_message_came_from()
    {
        var message = BotJson.DeserializeActivity(FromAChannel);
        var reply = message.CreateReply("Bonjour");

        Assert.Equal(("bot", "u1", "c1", "7", "fr-CA"), (reply.From!.Id, reply.Recipient!.Id, reply.Conversation!.Id, reply.ReplyToId, reply.Locale));
        var joined = new Activity(ActivityTypes.ConversationUpdate, id: "9", channelId: "webchat");
        Assert.Null(joined.CreateReply().ReplyToId);
        Assert.Null(joined.GetConversationReference().ActivityId);
    }

    [Fact]
    public void The_name_of_the_bot_is_taken_out_of_the_text()
    {
        var message = BotJson.DeserializeActivity(FromAChannel);
        message.Text = "<at>Bot</at> bonjour";

        Assert.Equal("bonjour", message.RemoveRecipientMention());
        Assert.True(message.MentionsRecipient());
    }

    private sealed record Note(string Text, int Count);

    private sealed record Place(string Type, string Name);
}
