using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Hub;

/// <summary>Passes those who wait on to the hub, and then what they write. The person keeps the place in our queue all the while: whoever answers first,
/// the hub or somebody at the console, answers. A hub that is silent for too long has given up.</summary>
internal sealed partial class HubCourier(
    IHubStore store, IConversationStore conversations, ITurns turns, HubPost post, IOptions<HubOptions> options, TimeProvider clock, ILogger<HubCourier> log)
    : Rounds(TimeSpan.FromSeconds(1), clock)
{
    private const int AtOnce = 50;
    private const int MessagesAttached = 100;

    protected override bool InUse => options.Value.InUse;

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        await store.OpenAsync(now, cancellationToken).ConfigureAwait(false);
        // Longer than one post may take: no other node posts the same meanwhile.
        var until = now.AddSeconds(2 * options.Value.TimeoutSeconds);
        var mine = await store.TakeAsync(now, until, AtOnce, cancellationToken).ConfigureAwait(false);
        await Task.WhenAll(mine.Select(one => CarryAsync(one, now, cancellationToken))).ConfigureAwait(false);
    }

    private async Task CarryAsync(HubCase one, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await conversations.LoadAsync(one.Key, cancellationToken).ConfigureAwait(false) is not { Conversation: var conversation }) return;
        var owedSince = one.State is HubState.Asked
            ? await AskAsync(one, conversation, cancellationToken).ConfigureAwait(false)
            : await ForwardAsync(one, conversation, cancellationToken).ConfigureAwait(false);
        if (owedSince is not { } since || now < since.AddSeconds(options.Value.PatienceSeconds)) return;
        await turns.OperateAsync(one.Key, new HubGivesUp($"hub-gives-up-{one.State}-{one.AskedAt.ToUnixTimeMilliseconds()}", one.State), cancellationToken).ConfigureAwait(false);
        GaveUp(log);
    }

    /// <returns>Since when the hub owes something; null: nothing.</returns>
    private async Task<DateTimeOffset?> AskAsync(HubCase one, Conversation conversation, CancellationToken cancellationToken)
    {
        // Asked once, and then only waited for.
        if (one.Sent > 0)
        {
            await store.SentAsync(one.Key, one.Sent, cancellationToken).ConfigureAwait(false);
            return one.AskedAt;
        }

        var after = Math.Max(0, conversation.LastSequence - MessagesAttached);
        var entries = await conversations.ReadTranscriptAsync(one.Key, after, MessagesAttached, cancellationToken).ConfigureAwait(false);
        if (await post.TryAsync(HubEnvelope.Initiation(conversation, one, entries), cancellationToken).ConfigureAwait(false))
            await store.SentAsync(one.Key, conversation.LastSequence, cancellationToken).ConfigureAwait(false);
        return one.AskedAt;
    }

    /// <returns>Since when a message waits that the hub does not take; null: it has them all.</returns>
    private async Task<DateTimeOffset?> ForwardAsync(HubCase one, Conversation conversation, CancellationToken cancellationToken)
    {
        // The clock or somebody took the floor from it: what the person writes is not its business any more.
        if (conversation is not { Status: ConversationStatus.Counsellor, CounsellorId: HubDoor.CounsellorId }) return one.AskedAt;
        var sent = one.Sent;
        foreach (var entry in await conversations.ReadTranscriptAsync(one.Key, one.Sent, MessagesAttached, cancellationToken).ConfigureAwait(false))
        {
            var said = entry.Speaker is Speaker.Person && HubEnvelope.IsMessage(entry);
            if (said && !await post.TryAsync(HubEnvelope.Plain(entry), cancellationToken).ConfigureAwait(false)) return entry.At;
            sent = entry.Sequence;
        }

        await store.SentAsync(one.Key, sent, cancellationToken).ConfigureAwait(false);
        return null;
    }

    protected override void Failed(Exception problem) => NotCarried(log, problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hub could not be served; trying again.")]
    private static partial void NotCarried(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hub did not answer in time; a person stays in the queue of the console.")]
    private static partial void GaveUp(ILogger logger);
}
