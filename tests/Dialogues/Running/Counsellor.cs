using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.Tests.Dialogues.Running;

/// <summary>What a counsellor does in a script: take, write …, hand back, close.</summary>
public sealed class Counsellor(OrientationHost host, ConversationKey key)
{
    private static readonly Badge Someone = new("counsellor-1", "Amina", "PROMIS");

    public async Task<string?> DoAsync(string deed, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        DeskOperation operation = deed switch
        {
            "take" => new Take(id, Someone),
            "hand back" => new HandBack(id, Someone),
            "close" => new Close(id, Someone),
            _ when deed.StartsWith("write ", StringComparison.Ordinal) => new Write(id, Someone, deed["write ".Length..]),
            _ => throw new FormatException($"A counsellor does not know how to {deed}."),
        };
        var result = await host.Get<ITurns>().OperateAsync(key, operation, cancellationToken);
        return result.Outcome is TurnOutcome.Refused ? $"refused: {result.Refusal}" : null;
    }
}
