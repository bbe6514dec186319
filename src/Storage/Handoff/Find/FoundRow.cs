using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Find;
using EmploisEnRegions.Storage.Conversations;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff.Find;

internal sealed record FoundRow
{
    public long Number { get; init; }
    public long BeganAt { get; init; }
    public required string ChannelId { get; init; }
    public required string ConversationId { get; init; }
    public required string Status { get; init; }
    public required string Language { get; init; }
    public long LastWordAt { get; init; }
    public string? CounsellorId { get; init; }
    public required byte[] Dossier { get; init; }
    public string? Outcome { get; init; }

    public FoundConversation ToFound()
    {
        var (regions, occupation) = DossierGlance.Of(Dossier);
        var line = new DeskLine(
            new ConversationKey(ChannelId, ConversationId), Names.StatusOf(Status), Language, LastWordAt.Instant(), Reason: null, Urgent: false,
            regions, occupation, CounsellorId);
        return new FoundConversation(new FindPlace(BeganAt.Instant(), Number), line, Outcome is { } kind ? OutcomeStore.KindOf(kind) : null);
    }
}
