using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.Handoff.Turns;

/// <summary>Whose turn it is to answer a person who waits.</summary>
public interface ITurnStore
{
    /// <summary>People who wait and whose turn is nobody's, or was somebody's since before that instant; urgent first, then the longest wait.</summary>
    Task<IReadOnlyList<OpenTurn>> ReadOpenAsync(DateTimeOffset offeredBefore, int limit, CancellationToken cancellationToken);

    /// <summary>Counsellors who are available, were seen since then and have fewer conversations than the limit.</summary>
    Task<IReadOnlyList<FreeCounsellor>> ReadFreeAsync(DateTimeOffset seenSince, int conversations, CancellationToken cancellationToken);

    /// <summary>Gives the turn to one of those who are able, and keeps the credits. Null when another node was first.</summary>
    Task<string?> OfferAsync(OpenTurn turn, IReadOnlyList<(string Organisation, int Weight)> able, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <param name="Language">"fr" or "en".</param>
/// <param name="Organisation">To whose people a counsellor sent the person; null: to nobody's.</param>
/// <param name="OfferedTo">Whose turn it was, and since when.</param>
public sealed record OpenTurn(ConversationKey Key, string Language, string? Organisation, string? OfferedTo, DateTimeOffset? OfferedAt)
{
    /// <summary>Two-digit codes of the regions suggested to the person when they asked.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>What matters most to the person, as the profile names it.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
}

public sealed record FreeCounsellor(string Organisation, IReadOnlyList<string> Languages)
{
    public Serving Serving { get; init; } = Serving.Everybody;
}
