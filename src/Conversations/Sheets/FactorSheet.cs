using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Conversations.Sheets;

/// <summary>What the suggestions rested on when the person asked for it, in words, in both languages: a page to read, print or show to somebody.</summary>
/// <param name="MadeAt">UTC.</param>
/// <param name="ExpiresAt">UTC; the page is gone from then on.</param>
public sealed record FactorSheet(DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, IReadOnlyList<SheetPart> French, IReadOnlyList<SheetPart> English)
{
    /// <param name="language">"fr" or "en".</param>
    public IReadOnlyList<SheetPart> In(string language) => language == "en" ? English : French;
}

/// <summary>A heading and its lines, without mark-up.</summary>
public sealed record SheetPart(string Heading, IReadOnlyList<string> Lines);

/// <summary>The sheet of a conversation, in place of an earlier one. It commits with the turn and goes with the conversation.</summary>
/// <param name="Hash">Of the token in the link: who reads the table finds no link.</param>
public sealed record KeepSheet(ConversationKey Key, byte[] Hash, FactorSheet Sheet) : ITurnWrite;

public interface ISheetStore
{
    /// <summary>Null when no such sheet was made, it was replaced or erased, or its time is over.</summary>
    Task<FactorSheet?> FindAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellationToken);
}
