using System.Text.Json;
using EmploisEnRegions.Handoff.Replies;

namespace EmploisEnRegions.Demonstration;

internal sealed class DemonstrationReplies(ICannedReplies replies, TimeProvider clock)
{
    public async Task KeepAsync(string accountId, CancellationToken cancellationToken)
    {
        using var file = DemonstrationFiles.Open("Replies.json");
        foreach (var reply in JsonSerializer.Deserialize<Reply[]>(file, JsonSerializerOptions.Web) ?? [])
        {
            var kept = new CannedReply($"demo-{reply.Shortcut}", reply.Shortcut, reply.Title, reply.French, reply.English);
            await replies.SaveAsync(kept, accountId, clock.GetUtcNow(), cancellationToken);
        }
    }

    private sealed record Reply(string Shortcut, string Title, string French, string English);
}
