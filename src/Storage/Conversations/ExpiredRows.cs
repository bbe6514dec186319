using EmploisEnRegions.Conversations;
using EmploisEnRegions.Storage.Database;
using EmploisEnRegions.Storage.Handoff;

namespace EmploisEnRegions.Storage.Conversations;

/// <summary>Erases whole conversations past their time, a few at once so that turns need not wait long.</summary>
internal sealed class ExpiredRows(DateTimeOffset unconsentedBefore, DateTimeOffset othersBefore, int atOnce, DateTimeOffset now)
{
    // Two halves, so that each walks the index from its oldest end. In order, so that two nodes at it do not stand in each other's way.
    // Where a counsellor gets notices stays for as long as they want them: nobody's story is in it.
    private const string Kept = "EXISTS (SELECT 1 FROM counsellor_notices n WHERE n.channel_id = conversations.channel_id AND n.conversation_id = conversations.conversation_id)";

    private const string Expired = $"""
        SELECT channel_id, conversation_id FROM conversations WHERE consented = FALSE AND last_word_at < $1 AND NOT {Kept}
        UNION
        SELECT channel_id, conversation_id FROM conversations WHERE consented = TRUE AND last_word_at < $2
        ORDER BY 1, 2 LIMIT $3
        """;

    // Asked again: between finding and erasing, the person may have come back.
    private const string Remove = """
        DELETE FROM conversations
        WHERE channel_id = $1 AND conversation_id = $2 AND last_word_at < CASE WHEN consented THEN $4 ELSE $3 END
        """;

    private const string AddErasure = "INSERT INTO erasures (at, reason, conversations) VALUES ($1, 'expired', $2)";

    // The shorter time never spares what the longer one erases.
    private readonly long _unconsented = Math.Max(unconsentedBefore.Millis(), othersBefore.Millis());
    private readonly long _others = othersBefore.Millis();

    public async Task<(int Found, int Erased)> EraseSomeAsync(ISession session, CancellationToken cancellationToken)
    {
        var keys = await FindAsync(session, cancellationToken).ConfigureAwait(false);
        var erased = 0;
        foreach (var key in keys)
        {
            var remove = new Statement(Remove, key.ChannelId, key.ConversationId, _unconsented, _others);
            if (await session.ExecuteAsync(remove, cancellationToken).ConfigureAwait(false) == 0) continue;
            await session.RunAsync(DeskStatements.Erase(key), cancellationToken).ConfigureAwait(false);
            erased++;
        }

        if (erased > 0) await session.ExecuteAsync(new Statement(AddErasure, now.Millis(), erased), cancellationToken).ConfigureAwait(false);
        return (keys.Count, erased);
    }

    private async Task<List<ConversationKey>> FindAsync(ISession session, CancellationToken cancellationToken)
    {
        var keys = new List<ConversationKey>();
        var row = await session.QueryAsync(new Statement(Expired, _unconsented, _others, atOnce), cancellationToken).ConfigureAwait(false);
        await using (row.ConfigureAwait(false))
        {
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) keys.Add(new ConversationKey(row.GetString(0), row.GetString(1)));
        }

        return keys;
    }
}
