using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Files;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Conversations;

internal sealed class PersonFileStore(IDatabase database) : IPersonFiles
{
    private const string Add = """
        INSERT INTO person_files (channel_id, conversation_id, id, name, content_type, content, at)
        SELECT @ChannelId, @ConversationId, @Id, @Name, @ContentType, @Content, @At
        WHERE EXISTS (SELECT 1 FROM conversations WHERE channel_id = @ChannelId AND conversation_id = @ConversationId
            AND (consented = TRUE OR status IN ('waiting', 'counsellor')))
          AND (SELECT count(*) FROM person_files WHERE channel_id = @ChannelId AND conversation_id = @ConversationId) < @Most
        ON CONFLICT DO NOTHING
        """;

    private const string Exists = "SELECT EXISTS (SELECT 1 FROM person_files WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND id = @Id)";
    private const string Find = """
        SELECT name, content_type ContentType, content, at FROM person_files
        WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND id = @id
        """;

    public Task<bool> KeepAsync(PersonFile file, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            var values = new
            {
                file.Key.ChannelId, file.Key.ConversationId, file.Id, file.Name, file.ContentType, file.Content, At = file.At.Millis(), Most = PersonFile.MostFiles,
            };
            await session.ExecuteAsync(Add, values, cancel).ConfigureAwait(false);
            return await session.ValueAsync<bool>(Exists, new { file.Key.ChannelId, file.Key.ConversationId, file.Id }, cancel).ConfigureAwait(false);
        },
        cancellationToken);

    public async Task<PersonFile?> FindAsync(ConversationKey key, string id, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(Find, new { key.ChannelId, key.ConversationId, id }, cancellationToken).ConfigureAwait(false);
        return rows.SingleOrDefault() is { } row ? new PersonFile(key, id, row.Name, row.ContentType, row.Content, row.At.Instant()) : null;
    }

    private sealed record Row
    {
        public required string Name { get; init; }
        public required string ContentType { get; init; }
        public required byte[] Content { get; init; }
        public long At { get; init; }
    }
}
