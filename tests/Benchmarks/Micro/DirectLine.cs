using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>The scripted conversation over HTTP; the answer comes when the turn is committed.</summary>
internal sealed class DirectLine(WholeProgram program, IReadOnlyList<string> script)
{
    private const string Root = "/v3/directline/conversations";

    private readonly HttpClient client = program.Client();
    private string conversation = "";

    public Row Row() => new("POST of a message to Direct Line, turn included", script.Count, TalkAsync, StartAsync);

    private async Task StartAsync()
    {
        using var answer = await client.PostAsync(new Uri(Root, UriKind.Relative), null);
        var started = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        conversation = started.GetProperty("conversationId").GetString()!;
    }

    private async Task TalkAsync()
    {
        var address = new Uri($"{Root}/{conversation}/activities", UriKind.Relative);
        foreach (var text in script)
        {
            var message = JsonSerializer.Serialize(new { type = "message", text, from = new { id = "someone" } });
            using var body = new StringContent(message, Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(address, body);
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        }
    }
}
