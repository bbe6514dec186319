using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EmploisEnRegions.Tests.Integration.Faults;

/// <summary>Says each line until it is answered, as a channel delivers: the same activity again, to whichever node answers.</summary>
internal sealed class StubbornPerson(IReadOnlyList<NodeProcess> nodes, string conversationId)
{
    public const string Channel = "emulator";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Random _choice = new(conversationId.GetHashCode(StringComparison.Ordinal));
    private readonly List<string> _heard = [];

    public string ConversationId => conversationId;

    /// <summary>Texts of the replies to all lines, in order.</summary>
    public IReadOnlyList<string> Heard => _heard;

    /// <summary>Lines answered so far.</summary>
    public int Answered { get; private set; }

    /// <summary>Deliveries that were not answered with the replies.</summary>
    public int Refused { get; private set; }

    public async Task SayAllAsync(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++) await SayAsync(i, lines[i]);
    }

    public async Task SayAsync(int number, string text)
    {
        while (true)
        {
            if (await TryAsync(nodes[_choice.Next(nodes.Count)], number, text) is { } replies)
            {
                _heard.AddRange(replies);
                Answered++;
                return;
            }

            Refused++;
            await Task.Delay(Pause);
        }
    }

    /// <summary>Null when the node is gone or asks to come again.</summary>
    public async Task<IReadOnlyList<string>?> TryAsync(NodeProcess node, int number, string text)
    {
        try
        {
            using var answer = await node.Client.PostAsJsonAsync("/api/messages", Activity(number, text));
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable) return null;
            answer.EnsureSuccessStatusCode();
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            return [.. body.GetProperty("activities").EnumerateArray().Select(reply => reply.GetProperty("text").GetString()!)];
        }
        catch (Exception e) when (e is HttpRequestException { StatusCode: null } or TaskCanceledException or IOException)
        {
            return null;
        }
    }

    private object Activity(int number, string text) => new
    {
        type = "message",
        id = $"{conversationId}-{number}",
        channelId = Channel,
        deliveryMode = "expectReplies",
        locale = "fr-CA",
        from = new { id = "person" },
        recipient = new { id = "bot" },
        conversation = new { id = conversationId },
        text,
    };
}
