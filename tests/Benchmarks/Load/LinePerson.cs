using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>Talks over Direct Line: posts a message, and is answered when the reply stands on the open WebSocket.</summary>
internal sealed class LinePerson(HttpClient client, Lines lines) : IPerson
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly byte[] _buffer = new byte[64 * 1024];
    private ClientWebSocket? _socket;
    private Uri _door = new("/", UriKind.Relative);
    private int _said;

    /// <summary>Opens a conversation and its stream; not a turn that is counted.</summary>
    public async Task OpenAsync()
    {
        using var answer = await client.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null);
        var started = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        _door = new Uri($"/v3/directline/conversations/{started.GetProperty("conversationId").GetString()}/activities", UriKind.Relative);
        _said = 0;
        await CloseAsync();
        _socket = new ClientWebSocket();
        await _socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), CancellationToken.None);
    }

    public async Task<bool> SayNextAsync()
    {
        if (_socket is null || _said >= lines.Count) await OpenAsync();
        using var body = new ByteArrayContent(lines.DirectLine(_said++)) { Headers = { ContentType = Json } };
        using var answer = await client.PostAsync(_door, body);
        if (!answer.IsSuccessStatusCode) return false;
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        return await HearsReplyToAsync($"\"replyToId\":\"{id}\"");
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task<bool> HearsReplyToAsync(string mark)
    {
        var wanted = Encoding.UTF8.GetBytes(mark);
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket!.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType is WebSocketMessageType.Close) return false;
            if (_buffer.AsSpan(0, length).IndexOf(wanted) >= 0) return true;
        }
    }

    private Task CloseAsync()
    {
        _socket?.Abort();
        _socket?.Dispose();
        _socket = null;
        return Task.CompletedTask;
    }
}
