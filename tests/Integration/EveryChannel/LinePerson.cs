using System.Net.Http.Json;
using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Integration.DirectLine;

namespace EmploisEnRegions.Integration.EveryChannel;

/// <summary>Someone on the site: a browser's token, then Direct Line.</summary>
internal sealed class LinePerson
{
    private readonly HttpClient _client;
    private readonly string _conversationId;

    private LinePerson(HttpClient client, string conversationId) => (_client, _conversationId) = (client, conversationId);

    public ConversationKey Key => new("directline", _conversationId);

    public static async Task<LinePerson> ArriveAsync(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        var given = await client.WidgetTokenAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", given.Text("token"));
        return new LinePerson(client, (await client.StartAsync()).Text("conversationId"));
    }

    public async Task SaysAsync(string text) => await (await _client.SayAsync(_conversationId, text)).ReadAsync();

    public async Task<string> HistoryAsync() => (await _client.HistoryAsync(_conversationId)).GetRawText();
}

/// <summary>Someone in Teams, whose app waits for the replies in the answer.</summary>
internal sealed class TeamsPerson(Uri address)
{
    private readonly List<string> _heard = [];
    private int _said;

    public ConversationKey Key { get; } = new("msteams", "a:someone");

    public string Heard => string.Concat(_heard);

    public async Task SaysAsync(string text)
    {
        var message = new
        {
            type = "message", id = $"said-{++_said}", channelId = "msteams", text, serviceUrl = "http://localhost:1", deliveryMode = "expectReplies",
            conversation = new { id = Key.ConversationId, conversationType = "personal" }, from = new { id = "29:someone" }, recipient = new { id = "28:bot" },
        };
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.PostAsJsonAsync("/api/messages", message);
        _heard.Add((await answer.ReadAsync()).GetRawText());
    }
}
