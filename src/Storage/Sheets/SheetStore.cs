using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Sheets;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Sheets;

internal sealed class SheetStore(IDatabase database) : ISheetStore
{
    private const string Find = "SELECT content FROM factor_sheets WHERE hash = @hash AND expires_at > @now";

    private const string Keep = """
        INSERT INTO factor_sheets (channel_id, conversation_id, hash, content, expires_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (channel_id, conversation_id) DO UPDATE SET hash = excluded.hash, content = excluded.content, expires_at = excluded.expires_at
        """;

    // Nobody asks for a sheet every second: what is over goes when the next one is made.
    private const string Expired = "DELETE FROM factor_sheets WHERE expires_at <= $1";

    public async Task<FactorSheet?> FindAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync<Row>(Find, new { hash, now = now.Millis() }, cancellationToken).ConfigureAwait(false);
        return found.FirstOrDefault() is { } row ? JsonSerializer.Deserialize(row.Content, ConversationsJson.Standard.FactorSheet) : null;
    }

    public static IReadOnlyList<Statement> Of(KeepSheet keep) =>
    [
        new(Expired, keep.Sheet.MadeAt.Millis()),
        new(Keep, keep.Key.ChannelId, keep.Key.ConversationId, keep.Hash, JsonSerializer.SerializeToUtf8Bytes(keep.Sheet, ConversationsJson.Standard.FactorSheet), keep.Sheet.ExpiresAt.Millis()),
    ];

    private sealed record Row
    {
        public required byte[] Content { get; init; }
    }
}
