using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>Conversations on SQLite. Its calls do not wait for a network: only the writer's queue is asynchronous.</summary>
internal sealed class SqliteConversationStore(SqliteDatabase database, TimeProvider time) : IConversationStore
{
    private const int ExpiredAtOnce = 200;

    public Task<StoredConversation?> LoadAsync(ConversationKey key, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Task.FromResult(ConversationRows.Load(session, key)), cancellationToken);

    public async Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        // Serialized before the writer is taken: others wait only for the disk.
        var rows = TurnRows.Of(commit);
        var outcome = await database.WriteAsync(
            (session, transaction) => rows.WriteAsync(session, transaction),
            static outcome => outcome is CommitOutcome.Committed,
            cancellationToken).ConfigureAwait(false);
        if (commit.Erase && outcome is CommitOutcome.Committed) await database.FlushErasedAsync(CancellationToken.None).ConfigureAwait(false);
        return outcome;
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadTranscriptAsync(ConversationKey key, long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Task.FromResult(ConversationRows.Transcript(session, key, after, long.MaxValue, limit)), cancellationToken);

    public Task<IReadOnlyList<TranscriptEntry>?> FindDeliveryAsync(ConversationKey key, string deliveryId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Task.FromResult(ConversationRows.Delivery(session, key, deliveryId)), cancellationToken);

    public async Task<int> EraseExpiredAsync(DateTimeOffset unconsentedBefore, DateTimeOffset othersBefore, CancellationToken cancellationToken)
    {
        var erased = 0;
        int some;
        do
        {
            some = await database.WriteAsync(
                (session, transaction) => ExpiredRows.EraseSomeAsync(session, transaction, unconsentedBefore, othersBefore, ExpiredAtOnce, time.GetUtcNow()),
                cancellationToken).ConfigureAwait(false);
            erased += some;
        }
        while (some == ExpiredAtOnce);

        if (erased > 0) await database.FlushErasedAsync(cancellationToken).ConfigureAwait(false);
        return erased;
    }
}
