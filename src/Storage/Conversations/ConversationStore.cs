using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Conversations;

internal sealed class ConversationStore(IDatabase database, TimeProvider time) : IConversationStore
{
    private const int ExpiredAtOnce = 200;

    public Task<StoredConversation?> LoadAsync(ConversationKey key, CancellationToken cancellationToken) =>
        database.ReadAsync((session, cancel) => ConversationRows.LoadAsync(session, key, cancel), cancellationToken);

    public async Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        // Serialized before the writer is taken: others wait only for the disk.
        var rows = TurnRows.Of(commit);
        var outcome = await database.WriteAsync(
            rows.WriteAsync, static outcome => outcome is CommitOutcome.Committed, cancellationToken).ConfigureAwait(false);
        if (commit.Erase && outcome is CommitOutcome.Committed) await database.FlushErasedAsync(CancellationToken.None).ConfigureAwait(false);
        return outcome;
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadTranscriptAsync(ConversationKey key, long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync((session, cancel) => ConversationRows.TranscriptAsync(session, key, after, limit, cancel), cancellationToken);

    public Task<IReadOnlyList<TranscriptEntry>> ReadPeopleAsync(ConversationKey key, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync((session, cancel) => ConversationRows.OfPeopleAsync(session, key, limit, cancel), cancellationToken);

    public async Task<int> EraseExpiredAsync(DateTimeOffset unconsentedBefore, DateTimeOffset othersBefore, CancellationToken cancellationToken)
    {
        var expired = new ExpiredRows(unconsentedBefore, othersBefore, ExpiredAtOnce, time.GetUtcNow());
        var erased = 0;
        (int Found, int Erased) some;
        do
        {
            some = await database.WriteAsync(expired.EraseSomeAsync, cancellationToken).ConfigureAwait(false);
            erased += some.Erased;
        }
        while (some.Found == ExpiredAtOnce);

        if (erased > 0) await database.FlushErasedAsync(cancellationToken).ConfigureAwait(false);
        return erased;
    }
}
