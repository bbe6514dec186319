using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Corrections;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Dialogues.Running;

/// <summary>What a counsellor does in a script: take, write …, hand back, close.</summary>
public sealed class Counsellor(OrientationHost host, ConversationKey key)
{
    private static readonly Badge Someone = new("counsellor-1", "Amina", "PROMIS");

    public async Task<string?> DoAsync(string deed, CancellationToken cancellationToken)
    {
        if (deed.StartsWith("correct ", StringComparison.Ordinal)) return await CorrectAsync(deed["correct ".Length..], cancellationToken);
        var id = Guid.NewGuid().ToString("N");
        DeskOperation operation = deed switch
        {
            "take" => new Take(id, Someone),
            "hand back" => new HandBack(id, Someone),
            "close" => new Close(id, Someone),
            _ when deed.StartsWith("write ", StringComparison.Ordinal) => new Write(id, Someone, deed["write ".Length..]),
            _ => throw new FormatException($"A counsellor does not know how to {deed}."),
        };
        return await RunAsync(operation, cancellationToken);
    }

    /// <summary>What the last deed made the bot or the desk say.</summary>
    public IReadOnlyList<Activity> Replies { get; private set; } = [];

    /// <summary>"field = words", or "field = words -> not read" when they must say nothing of that field.</summary>
    private async Task<string?> CorrectAsync(string correction, CancellationToken cancellationToken)
    {
        var parts = correction.Split('=', 2, StringSplitOptions.TrimEntries);
        var words = parts[1].Split("->", StringSplitOptions.TrimEntries);
        var reader = host.Get<ICorrectionReader>();
        var conversation = (await host.Get<IConversationStore>().LoadAsync(key, cancellationToken))!.Conversation;
        var reading = await reader.ReadAsync(conversation, parts[0], words[0], pick: null, "fr", cancellationToken);
        if (words.Length > 1) return reading.Facts is null ? null : "was read";
        if (reading.Facts is not { } facts) return "was not read";
        var said = reader.Say(facts, parts[0], conversation.Language);
        return await RunAsync(new Correct(Guid.NewGuid().ToString("N"), Someone, parts[0], facts, said), cancellationToken);
    }

    private async Task<string?> RunAsync(DeskOperation operation, CancellationToken cancellationToken)
    {
        var result = await host.Get<ITurns>().OperateAsync(key, operation, cancellationToken);
        Replies = [.. result.Entries.Select(entry => entry.Activity)];
        return result.Outcome is TurnOutcome.Refused ? $"refused: {result.Refusal}" : null;
    }
}
