using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Conversations.OptOuts;

/// <summary>Who wants no more messages on a channel. Outlives the conversation, its erasure too: a wish to be left alone is not forgotten.</summary>
public interface IOptOuts
{
    /// <param name="personId">A coded form of the person's address, never the address itself.</param>
    Task<bool> HasAsync(string channelId, string personId, CancellationToken cancellationToken);

    /// <summary>Outside a turn: the carrier says that the person opted out there.</summary>
    Task SetAsync(OptOut optOut, CancellationToken cancellationToken);
}

/// <summary>The person opted out, or in again.</summary>
public sealed record OptOut(string ChannelId, string PersonId, bool Out, DateTimeOffset At) : ITurnWrite;
