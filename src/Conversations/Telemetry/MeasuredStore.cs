using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Conversations.Telemetry;

/// <summary>Any store of conversations, with the duration and outcome of what a turn asks of it.</summary>
internal sealed class MeasuredStore(IConversationStore store, TurnMetrics metrics, TimeProvider time) : IConversationStore
{
    public Task<StoredConversation?> LoadAsync(ConversationKey key, CancellationToken cancellationToken) =>
        metrics.Loads.Enabled ? MeasuredLoadAsync(key, cancellationToken) : store.LoadAsync(key, cancellationToken);

    public Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) =>
        metrics.Commits.Enabled ? MeasuredCommitAsync(commit, cancellationToken) : store.CommitAsync(commit, cancellationToken);

    public Task<IReadOnlyList<TranscriptEntry>> ReadTranscriptAsync(ConversationKey key, long after, int limit, CancellationToken cancellationToken) =>
        store.ReadTranscriptAsync(key, after, limit, cancellationToken);

    public Task<IReadOnlyList<TranscriptEntry>> ReadPeopleAsync(ConversationKey key, int limit, CancellationToken cancellationToken) =>
        store.ReadPeopleAsync(key, limit, cancellationToken);

    public Task<int> EraseExpiredAsync(DateTimeOffset unconsentedBefore, DateTimeOffset othersBefore, CancellationToken cancellationToken) =>
        store.EraseExpiredAsync(unconsentedBefore, othersBefore, cancellationToken);

    private async Task<StoredConversation?> MeasuredLoadAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var found = await store.LoadAsync(key, cancellationToken).ConfigureAwait(false);
        metrics.Loads.Record(time.GetElapsedTime(began).TotalSeconds);
        return found;
    }

    private async Task<CommitOutcome> MeasuredCommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var outcome = "failed";
        using var span = metrics.Start("storage.commit", commit.Conversation.Key);
        try
        {
            var done = await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
            outcome = done switch
            {
                CommitOutcome.Committed => "committed",
                CommitOutcome.Conflict => "conflict",
                CommitOutcome.Repeated => "repeated",
            };
            return done;
        }
        finally
        {
            span?.SetTag("orientation.outcome", outcome);
            metrics.Commits.Record(time.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }
}
