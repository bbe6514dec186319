using System.Net.Http.Headers;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>Talks through POST /api/messages and gets the replies in the answer; begins anew when the script ends.</summary>
internal sealed class ConnectorPerson(HttpClient client, Lines lines, bool echo = false) : IPerson
{
    private static readonly Uri Door = new("/api/messages", UriKind.Relative);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private string _conversation = "";
    private int _said = int.MaxValue;

    /// <summary>Whole conversations that this person has finished.</summary>
    public int Finished { get; private set; }

    public async Task<bool> SayNextAsync()
    {
        if (_said >= lines.Count) (_conversation, _said) = (Guid.NewGuid().ToString("N"), 0);
        using var body = new ByteArrayContent(lines.BotConnector(_conversation, _said)) { Headers = { ContentType = Json } };
        using var answer = await client.PostAsync(Door, body);
        if (!answer.IsSuccessStatusCode) return false;
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var last = ++_said == lines.Count;
        if (last) Finished++;
        // The last answer of a conversation must hold the suggestions: a wrong turn is an error, not a fast turn.
        return echo || bytes.AsSpan().IndexOf(last ? "\"suggestions\":[{"u8 : "\"replyToId\""u8) >= 0;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
