using System.Globalization;
using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

/// <summary>What a page shows already of a conversation, and of the same person's others beside it: its script asks for what came after.</summary>
/// <param name="Here">Sequence of the last entry; null: the page shows nothing yet.</param>
internal sealed record Watermark(long? Here, IReadOnlyDictionary<string, long> Elsewhere)
{
    /// <param name="elsewhere">"id:sequence,id:sequence", as <see cref="Of"/> writes it.</param>
    public static Watermark Read(long? here, string? elsewhere)
    {
        var lasts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var part in (elsewhere ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.LastIndexOf(':');
            if (colon > 0 && long.TryParse(part[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var last)) lasts[part[..colon]] = last;
        }

        return new Watermark(here, lasts);
    }

    public static string Of(IEnumerable<LinkedTalk> linked) => string.Join(
        ',', linked.Where(link => !link.IsPartner).Select(link => $"{link.Other.Key.ConversationId}:{link.Other.LastSequence.ToString(CultureInfo.InvariantCulture)}"));

    /// <summary>After which entry of that other conversation to read: a page that does not know it yet learns of its next words.</summary>
    /// <param name="most">Entries that a new page shows.</param>
    public long After(Conversation other, int most) => Here is null or 0
        ? Math.Max(0, other.LastSequence - most)
        : Elsewhere.GetValueOrDefault(other.Key.ConversationId, other.LastSequence);
}
