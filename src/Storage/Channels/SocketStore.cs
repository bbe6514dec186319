using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Channels;

internal sealed class SocketStore(IDatabase database) : ISocketStore
{
    private const string Use = "INSERT INTO used_stream_keys (stream_key, expires_at) VALUES (@key, @expiresAt) ON CONFLICT DO NOTHING";

    private const string Take = """
        INSERT INTO conversation_sockets (channel_id, conversation_id, newest)
        SELECT channel_id, conversation_id, 1 FROM conversations WHERE channel_id = @ChannelId AND conversation_id = @ConversationId
        ON CONFLICT (conversation_id, channel_id) DO UPDATE SET newest = conversation_sockets.newest + 1
        RETURNING newest
        """;

    private const string Newest = "SELECT newest FROM conversation_sockets WHERE channel_id = @ChannelId AND conversation_id = @ConversationId";
    private const string Forget = "DELETE FROM used_stream_keys WHERE expires_at <= @now";

    public Task<SocketOpening> OpenAsync(ConversationKey conversation, string? key, DateTimeOffset keyExpiresAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, cancel) =>
            {
                if (key is not null && await session.ExecuteAsync(Use, new { key, expiresAt = keyExpiresAt.Millis() }, cancel).ConfigureAwait(false) == 0)
                    return new SocketOpening(SocketOutcome.KeyUsed, 0);
                var number = await session.ValueAsync<long>(Take, conversation, cancel).ConfigureAwait(false);
                return new SocketOpening(number == 0 ? SocketOutcome.UnknownConversation : SocketOutcome.Opened, number);
            },
            static opening => opening.Outcome is SocketOutcome.Opened,
            cancellationToken);

    public Task<long> NewestAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        database.ReadValueAsync<long>(Newest, conversation, cancellationToken);

    public Task ForgetExpiredKeysAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Forget, new { now = now.Millis() }, cancellationToken);
}
