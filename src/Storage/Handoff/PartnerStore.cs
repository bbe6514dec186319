using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Partners;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class PartnerStore(IDatabase database) : IPartnerStore
{
    private const string Insert = """
        INSERT INTO partner_dossiers (id, channel_id, conversation_id, partner, items, by_name, organisation, asked_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    private const string Columns = """
        SELECT id, channel_id ChannelId, conversation_id ConversationId, partner, items, by_name ByName, organisation, asked_at AskedAt, agreed,
          expires_at ExpiresAt, opened_at OpenedAt, accepted, word, revoked_at RevokedAt
        FROM partner_dossiers
        """;

    private const string Send = """
        UPDATE partner_dossiers SET token_hash = @tokenHash, expires_at = @end, opened_at = NULL
        WHERE id = @id AND agreed IS NOT NULL AND agreed <> '[]' AND accepted IS NULL AND revoked_at IS NULL
        """;

    private const string Open = "UPDATE partner_dossiers SET opened_at = @at WHERE id = @id AND opened_at IS NULL";
    private const string Revoke = """
        UPDATE partner_dossiers SET revoked_at = @at, token_hash = NULL
        WHERE id = @id AND channel_id = @ChannelId AND conversation_id = @ConversationId AND revoked_at IS NULL
        """;

    private const string Answer = "UPDATE partner_dossiers SET agreed = $2 WHERE id = $1 AND agreed IS NULL";
    private const string Decide = "UPDATE partner_dossiers SET accepted = $2, word = $3 WHERE id = $1 AND accepted IS NULL AND revoked_at IS NULL";
    private const string RevokeAll = "UPDATE partner_dossiers SET revoked_at = $3, token_hash = NULL WHERE channel_id = $1 AND conversation_id = $2 AND revoked_at IS NULL";

    /// <summary>Null when the write is not of a partner.</summary>
    public static Statement? Of(ITurnWrite write) => write switch
    {
        AskForPartner { Dossier: var asked } => new Statement(
            Insert, asked.Id, asked.Key.ChannelId, asked.Key.ConversationId, asked.Partner, JsonSerializer.Serialize(asked.Items), asked.ByName,
            asked.Organisation, asked.AskedAt.Millis()),
        AnswerForPartner answer => new Statement(Answer, answer.Id, JsonSerializer.Serialize(answer.Agreed)),
        DecideForPartner decide => new Statement(Decide, decide.Id, decide.Accepted, decide.Word),
        RevokeForPartner revoke => new Statement(RevokeAll, revoke.Key.ChannelId, revoke.Key.ConversationId, revoke.At.Millis()),
        _ => null,
    };

    public async Task<IReadOnlyList<PartnerDossier>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        const string sql = $"{Columns} WHERE channel_id = @ChannelId AND conversation_id = @ConversationId ORDER BY asked_at DESC, id";
        return [.. (await database.QueryAsync<Row>(sql, key, cancellationToken).ConfigureAwait(false)).Select(row => row.ToDossier())];
    }

    public async Task<PartnerDossier?> FindAsync(string tokenHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string sql = $"{Columns} WHERE token_hash = @tokenHash AND expires_at > @now AND revoked_at IS NULL";
        var rows = await database.QueryAsync<Row>(sql, new { tokenHash, now = now.Millis() }, cancellationToken).ConfigureAwait(false);
        return rows.SingleOrDefault()?.ToDossier();
    }

    public async Task<bool> SendAsync(string id, string tokenHash, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(Send, new { id, tokenHash, end = expiresAt.Millis() }, cancellationToken).ConfigureAwait(false) == 1;

    public async Task<bool> OpenedAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(Open, new { id, at = at.Millis() }, cancellationToken).ConfigureAwait(false) == 1;

    public async Task<bool> RevokeAsync(ConversationKey key, string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(Revoke, new { id, key.ChannelId, key.ConversationId, at = at.Millis() }, cancellationToken).ConfigureAwait(false) == 1;

    private sealed record Row
    {
        public required string Id { get; init; }
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public required string Partner { get; init; }
        public required string Items { get; init; }
        public required string ByName { get; init; }
        public required string Organisation { get; init; }
        public long AskedAt { get; init; }
        public string? Agreed { get; init; }
        public long? ExpiresAt { get; init; }
        public long? OpenedAt { get; init; }
        public bool? Accepted { get; init; }
        public string? Word { get; init; }
        public long? RevokedAt { get; init; }

        public PartnerDossier ToDossier() => new()
        {
            Id = Id,
            Key = new ConversationKey(ChannelId, ConversationId),
            Partner = Partner,
            Items = JsonSerializer.Deserialize<PartnerItem[]>(Items) ?? [],
            ByName = ByName,
            Organisation = Organisation,
            AskedAt = AskedAt.Instant(),
            Agreed = Agreed is null ? null : JsonSerializer.Deserialize<int[]>(Agreed),
            ExpiresAt = ExpiresAt.Instant(),
            OpenedAt = OpenedAt.Instant(),
            Accepted = Accepted,
            Word = Word,
            RevokedAt = RevokedAt.Instant(),
        };
    }
}
