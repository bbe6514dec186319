using EmploisEnRegions.Conversations.Storage;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>The life of a turn: wait for the floor, read, run, commit, tell. Runs again when another node came first.</summary>
internal sealed class ConversationTurns(
    TurnRunner runner,
    IConversationStore store,
    IConversationFeed feed,
    ConversationMemory memory,
    IOptions<ConversationsOptions> options,
    ILogger<ConversationTurns> logger) : ITurns
{
    private readonly ConversationGate _gate = new();
    private readonly ConversationsOptions _limits = options.Value;

    public Task<TurnResult> ReceiveAsync(Activity activity, string? deliveryId, CancellationToken cancellationToken) =>
        ReceiveAsync(activity, deliveryId, mayBegin: true, cancellationToken);

    public Task<TurnResult> ContinueAsync(Activity activity, string? deliveryId, CancellationToken cancellationToken) =>
        ReceiveAsync(activity, deliveryId, mayBegin: false, cancellationToken);

    private async Task<TurnResult> ReceiveAsync(Activity activity, string? deliveryId, bool mayBegin, CancellationToken cancellationToken)
    {
        var key = IncomingActivity.KeyOf(activity);
        if (IncomingActivity.PretendsToBeTheDesk(activity)) return new TurnResult(TurnOutcome.Refused, [], "deskOnly");
        IncomingActivity.MakeSafe(activity, _limits);
        var request = TurnRequest.OfPerson(key, activity, deliveryId, mayBegin);
        using var pass = await _gate.EnterAsync(key, cancellationToken).ConfigureAwait(false);
        return await RunUntilCommittedAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public async Task<TurnResult> OperateAsync(ConversationKey key, DeskOperation operation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        using var pass = await _gate.EnterAsync(key, cancellationToken).ConfigureAwait(false);
        if (await store.LoadAsync(key, cancellationToken).ConfigureAwait(false) is not { Conversation: var conversation })
        {
            return new TurnResult(TurnOutcome.Refused, [], TurnResult.Unknown);
        }

        var last = await store.ReadTranscriptAsync(key, conversation.LastSequence - 1, 1, cancellationToken).ConfigureAwait(false);
        var request = TurnRequest.OfDesk(conversation, operation, last is [var entry, ..] ? entry : null);
        return await RunUntilCommittedAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TurnResult> RunUntilCommittedAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        if (await FromMemoryAsync(request, cancellationToken).ConfigureAwait(false) is { } quick) return quick;
        for (var attempt = 1; attempt <= _limits.Attempts; attempt++)
        {
            var stored = await store.LoadAsync(request.Key, cancellationToken).ConfigureAwait(false);
            if (stored is null && !request.MayBegin) return new TurnResult(TurnOutcome.Refused, [], TurnResult.Unknown);
            if (await RepeatedAsync(request, stored, cancellationToken).ConfigureAwait(false) is { } repeated) return repeated;
            var run = await runner.RunAsync(request, stored, cancellationToken).ConfigureAwait(false);
            if (run.Turn.Refusal is { } refusal) return new TurnResult(TurnOutcome.Refused, [], refusal);
            if (run.ChangesNothing) return new TurnResult(TurnOutcome.Done, []);
            if (await CommitAsync(request, run, cancellationToken).ConfigureAwait(false) is { } result) return result;
            logger.Conflict(request.Key.ChannelId, request.Key.ConversationId, attempt);
            await Task.Delay(TimeSpan.FromMilliseconds(2 * attempt * attempt), cancellationToken).ConfigureAwait(false);
        }

        throw new ConversationBusyException(request.Key);
    }

    /// <summary>Null when the turn must run on what is stored.</summary>
    private async Task<TurnResult?> FromMemoryAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        if (memory.Find(request.Key) is not { } remembered || TakenBefore(request, remembered) is not null) return null;
        var run = await runner.RunAsync(request, remembered, cancellationToken).ConfigureAwait(false);
        if (run.Turn.Refusal is not null || run.ChangesNothing) return null;
        return await CommitAsync(request, run, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Null when another turn came first.</summary>
    private async Task<TurnResult?> CommitAsync(TurnRequest request, TurnRun run, CancellationToken cancellationToken)
    {
        var appended = run.Appended();
        var commit = run.Commit(appended);
        switch (await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false))
        {
            case CommitOutcome.Committed:
                memory.Keep(commit);
                feed.Publish(new ConversationChange(request.Key, commit.Conversation.LastSequence, commit.Conversation.Status)
                {
                    Outgoing = commit.Outgoing.Count > 0,
                    Entries = commit.Entries,
                });
                return new TurnResult(TurnOutcome.Done, appended);
            case CommitOutcome.Repeated:
                return new TurnResult(TurnOutcome.Repeated, []);
            default:
                memory.Forget(request.Key);
                return null;
        }
    }

    /// <summary>The same answer again, when the delivery was taken before; null when it is new.</summary>
    private async Task<TurnResult?> RepeatedAsync(TurnRequest request, StoredConversation? stored, CancellationToken cancellationToken)
    {
        if (TakenBefore(request, stored) is not var (after, last)) return null;
        var entries = await store.ReadTranscriptAsync(request.Key, after, checked((int)(last - after)), cancellationToken).ConfigureAwait(false);
        return new TurnResult(TurnOutcome.Repeated, entries);
    }

    private static (long After, long Last)? TakenBefore(TurnRequest request, StoredConversation? stored) =>
        request.DeliveryId is { } id ? stored?.Deliveries.Find(id) : null;
}
