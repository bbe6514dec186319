using System.Text.Json;
using System.Text.Json.Nodes;
using EmploisEnRegions.Channels.BotConnector.Teams;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Teams;

public sealed class TeamsLookTests
{
    private const string Words = "Voici trois régions.\n\n**1. Estrie**\n+ du travail\n– À savoir : le loyer\n\n**2. Mauricie**\n+ la forêt\n\nQue voulez-vous faire?";

    [Fact]
    public void Suggestions_become_a_card_below_their_first_sentence_that_can_be_read_aloud_and_without_cards()
    {
        var look = Look(Suggestions(Words, buttons: 5));
        Assert.Equal("Voici trois régions.", look.GetProperty("text").GetString());
        Assert.False(look.TryGetProperty("suggestedActions", out _));
        var card = Card(look);
        Assert.Equal("1.5", card.GetProperty("version").GetString());
        foreach (var spoken in new[] { "speak", "fallbackText" })
        {
            Assert.Equal(Words.Replace("**", "", StringComparison.Ordinal), card.GetProperty(spoken).GetString());
        }

        var blocks = card.GetProperty("body").EnumerateArray().SelectMany(c => c.GetProperty("items").EnumerateArray()).ToList();
        Assert.All(blocks, block => Assert.True(block.GetProperty("wrap").GetBoolean()));
        Assert.Equal(["**1. Estrie**", "+ du travail", "– À savoir : le loyer", "**2. Mauricie**", "+ la forêt", "Que voulez-vous faire?"], blocks.Select(b => b.GetProperty("text").GetString()));
        var action = card.GetProperty("actions")[0];
        Assert.Equal(("Action.Submit", "choix 0"), (action.GetProperty("type").GetString(), action.GetProperty("title").GetString()));
        Assert.Equal(("imBack", "choix 0"), (action.GetProperty("data").GetProperty("msteams").GetProperty("type").GetString(), action.GetProperty("data").GetProperty("msteams").GetProperty("value").GetString()));
        Assert.Equal(2, look.GetProperty("channelData").GetProperty("orientation").GetProperty("suggestions").GetArrayLength());
    }

    [Theory]
    [InlineData("personal", 6, 0)]
    [InlineData("groupChat", 0, 6)]
    public void Never_more_than_six_buttons_which_a_group_sees_as_a_card(string conversationType, int suggested, int onCard)
    {
        var question = Message("Combien?\n\nUn nombre.", buttons: 9);
        question.Conversation = new ConversationAccount(id: "c", conversationType: conversationType);
        var look = Look(question);
        Assert.Equal(suggested, look.TryGetProperty("suggestedActions", out var actions) ? actions.GetProperty("actions").GetArrayLength() : 0);
        Assert.Equal(onCard, onCard == 0 ? 0 : Card(look).GetProperty("actions").GetArrayLength());
    }

    [Fact]
    public void A_file_is_shown_as_text_that_can_be_copied()
    {
        var message = Message("Voici vos données.", buttons: 0);
        message.Attachments = [new Attachment("application/json", content: ActivityJson.Content(new JsonObject { ["profile"] = new JsonObject { ["french"] = "débutant" } }), name: "mes-donnees.json")];
        var card = Card(Look(message));
        Assert.Contains("\"french\": \"débutant\"", card.GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
        Assert.Equal("Monospace", card.GetProperty("body")[1].GetProperty("fontType").GetString());
    }

    [Fact]
    public void A_message_too_large_for_Teams_loses_its_card_before_its_words()
    {
        var look = Look(Suggestions($"Début.\n\n{new string('é', 6_000)}", buttons: 3));
        Assert.Equal(0, look.GetProperty("attachments").GetArrayLength());
        Assert.StartsWith("Début.\n\néé", look.GetProperty("text").GetString(), StringComparison.Ordinal);

        var endless = Look(Message(new string('a', 30_000), buttons: 0));
        Assert.EndsWith("…", endless.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.All([look, endless], json => Assert.InRange(json.GetRawText().Length * 2, 0, 25_000));
    }

    private static Activity Suggestions(string text, int buttons) => Message(text, buttons).WithOrientation(new Orientation
    {
        Speaker = Speaker.Bot,
        Suggestions = [new ShownSuggestion("05", 1, 0.8, 0.9, [], "rent"), new ShownSuggestion("04", 2, 0.7, 0.8, [], null)],
    });

    private static Activity Message(string text, int buttons) => new(ActivityTypes.Message)
    {
        Text = text,
        SuggestedActions = buttons == 0 ? null : new SuggestedActions
        {
            Actions = [.. Enumerable.Range(0, buttons).Select(i => new CardAction(ActionTypes.ImBack, $"choix {i}", value: $"choix {i}"))],
        },
    };

    private static JsonElement Look(Activity said) => JsonDocument.Parse(ActivityJson.Write(TeamsLook.Of(ActivityJson.Read(ActivityJson.Write(said)))!)).RootElement;

    private static JsonElement Card(JsonElement look)
    {
        var attachment = Assert.Single(look.GetProperty("attachments").EnumerateArray());
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        return attachment.GetProperty("content");
    }
}
