using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.Handoff.Find;

/// <summary>What conversations can be found by, kept beside them and gone with them.</summary>
public interface IFindStore
{
    /// <summary>Replaces what was kept of the conversation; nothing is kept of one that is gone or began anew.</summary>
    Task KeepAsync(FindDocument document, CancellationToken cancellationToken);

    Task ForgetAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>Conversations with consent that changed since they were read, or never were.</summary>
    Task<IReadOnlyList<ConversationKey>> ReadStaleAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Those that began last come first.</summary>
    Task<IReadOnlyList<FoundConversation>> SearchAsync(FindQuery query, int limit, CancellationToken cancellationToken);
}

/// <param name="Version">Of the conversation when it was read.</param>
/// <param name="Words">Folded by <see cref="Fold"/>: letters, digits and single spaces.</param>
/// <param name="Facets">What is looked for as a whole: letters and digits only.</param>
public sealed record FindDocument(ConversationKey Key, long Version, DateTimeOffset BeganAt, string Words, IReadOnlyList<string> Facets);

/// <param name="Words">Folded words, all of which the conversation must hold, each as a beginning; one of two letters or fewer, as it is.</param>
/// <param name="From">Began then or later.</param>
/// <param name="Until">Began before.</param>
/// <param name="After">The last line of the page before; null: the first page.</param>
public sealed record FindQuery(
    IReadOnlyList<string> Words, IReadOnlyList<string> Facets, DateTimeOffset? From = null, DateTimeOffset? Until = null, FindPlace? After = null);

/// <summary>Where a page of what was found ends.</summary>
public readonly record struct FindPlace(DateTimeOffset BeganAt, long Number);

/// <param name="Line">As the lists show it.</param>
/// <param name="Outcome">The last one recorded.</param>
public sealed record FoundConversation(FindPlace Place, DeskLine Line, OutcomeKind? Outcome);
