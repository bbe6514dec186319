using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector.Teams;

/// <summary>Teams takes no file in a message: what one holds is shown as text that can be copied.</summary>
internal static class TeamsFile
{
    private const string Json = "application/json";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static bool IsFile(Attachment attachment) => attachment is { ContentType: Json, Content: not null };

    public static Attachment Card(Attachment file)
    {
        var text = JsonNode.Parse(ActivityJson.TextOf(file.Content))!.ToJsonString(Readable);
        var name = TeamsCard.Block(file.Name ?? Json);
        name["weight"] = "Bolder";
        // Line by line: a block would run the lines together.
        var lines = text.Split('\n').Select(line => (JsonNode)Monospaced(line));
        return TeamsCard.Attach(new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["fallbackText"] = text,
            ["speak"] = file.Name ?? Json,
            ["body"] = new JsonArray([name, .. lines]),
        });
    }

    private static JsonObject Monospaced(string line)
    {
        var block = TeamsCard.Block(line.Replace(' ', '\u00a0'));
        (block["fontType"], block["spacing"]) = ("Monospace", "None");
        return block;
    }
}
