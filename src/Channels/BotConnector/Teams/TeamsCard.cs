using System.Text.Json.Nodes;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector.Teams;

/// <summary>An Adaptive Card of version 1.5, the highest that Teams takes from a bot: text that wraps at any width, and buttons that say their words.</summary>
internal static class TeamsCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const int MostButtons = 6;

    /// <summary>What fits, in the order of the message. What does not is still understood when it is written.</summary>
    public static IReadOnlyList<CardAction> Buttons(SuggestedActions? suggested) => [.. (suggested?.Actions ?? []).Take(MostButtons)];

    /// <summary>The first paragraph, which stands above the card, and the others.</summary>
    public static (string Intro, string More) Split(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? (text, "") : (text[..end], text[(end + 2)..]);
    }

    /// <param name="whole">What is read aloud, and shown where cards are not.</param>
    public static Attachment Of(string text, IReadOnlyList<CardAction> buttons, string whole) => Attach(new JsonObject
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["fallbackText"] = Plain(whole),
        ["speak"] = Plain(whole),
        ["body"] = new JsonArray([.. Blocks(text)]),
        ["actions"] = new JsonArray([.. buttons.Select(Action)]),
    });

    public static Attachment Attach(JsonObject card) => new(ContentType, content: ActivityJson.Content(card));

    public static JsonObject Block(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    private static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal);

    /// <summary>One container per paragraph, one block per line: lines that belong together stand together.</summary>
    private static IEnumerable<JsonNode> Blocks(string text)
    {
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (JsonNode)Line(line));
            yield return new JsonObject { ["type"] = "Container", ["spacing"] = "Medium", ["items"] = new JsonArray([.. lines]) };
        }
    }

    private static JsonObject Line(string line)
    {
        var block = Block(line);
        block["spacing"] = "Small";
        return block;
    }

    private static JsonNode Action(CardAction button) => new JsonObject
    {
        ["type"] = "Action.Submit",
        ["title"] = button.Title,
        ["data"] = new JsonObject { ["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = button.Value?.ToString() ?? button.Title } },
    };
}
