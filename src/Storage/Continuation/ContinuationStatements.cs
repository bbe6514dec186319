using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Storage.Database;
using EmploisEnRegions.Storage.Handoff;

namespace EmploisEnRegions.Storage.Continuation;

/// <summary>Codes and links inside a turn's own transaction.</summary>
internal static class ContinuationStatements
{
    public const string Spend = "DELETE FROM continuation_codes WHERE hash = $1";

    // The other conversation may have been erased since its code was read.
    private const string Link = """
        INSERT INTO conversation_links (channel_id, conversation_id, other_channel_id, other_conversation_id, kind)
        SELECT $1, $2, $3, $4, $5 WHERE EXISTS (SELECT 1 FROM conversations WHERE channel_id = $3 AND conversation_id = $4)
          AND EXISTS (SELECT 1 FROM conversations WHERE channel_id = $1 AND conversation_id = $2)
        ON CONFLICT DO NOTHING
        """;

    private const string Unlink = """
        DELETE FROM conversation_links
        WHERE channel_id = $1 AND conversation_id = $2 AND other_channel_id = $3 AND other_conversation_id = $4 AND kind = 'continue'
        """;

    private const string Earlier = "DELETE FROM continuation_codes WHERE channel_id = $1 AND conversation_id = $2 AND purpose = $3";

    private const string Add = """
        INSERT INTO continuation_codes (hash, purpose, channel_id, conversation_id, expires_at)
        SELECT $1, $2, $3, $4, $5 WHERE EXISTS (SELECT 1 FROM conversations WHERE channel_id = $3 AND conversation_id = $4)
        """;

    // The other conversation may have been erased since its code was read.
    private const string AddNotice = """
        INSERT INTO code_notices (channel_id, conversation_id, operation_id, purpose, entered)
        SELECT $1, $2, $3, $4, $5 WHERE EXISTS (SELECT 1 FROM conversations WHERE channel_id = $1 AND conversation_id = $2)
        ON CONFLICT DO NOTHING
        """;

    // Who went on twice has a link from the first to the second and one from the second to the third.
    private const string OfSamePerson = """
        (channel_id, conversation_id) IN (
          WITH RECURSIVE same (channel_id, conversation_id) AS (
            SELECT other_channel_id, other_conversation_id FROM conversation_links WHERE channel_id = $1 AND conversation_id = $2 AND kind = 'continue'
            UNION
            SELECT l.other_channel_id, l.other_conversation_id FROM same s JOIN conversation_links l
              ON l.channel_id = s.channel_id AND l.conversation_id = s.conversation_id AND l.kind = 'continue')
          SELECT channel_id, conversation_id FROM same WHERE NOT (channel_id = $1 AND conversation_id = $2))
        """;

    private static readonly string[] Forget = [.. DeskStatements.Tables.Append("conversations").Select(table => $"DELETE FROM {table} WHERE {OfSamePerson}")];

    /// <summary>Null when the write is neither a code nor a link.</summary>
    public static IReadOnlyList<Statement>? Of(ITurnWrite write) => write switch
    {
        OfferCode offer => Of(offer.Code),
        SpendCode code => [new Statement(Spend, code.Hash) { Expect = Expect.ARow }],
        PendingCodeNotice notice => [Of(notice)],
        LinkConversations link => [Of(link.Key, link.Other, link.Kind), Of(link.Other, link.Key, link.Kind)],
        UnlinkConversations unlink => [Apart(unlink.Key, unlink.Other), Apart(unlink.Other, unlink.Key)],
        _ => null,
    };

    public static IReadOnlyList<Statement> Of(StoredCode code)
    {
        var (purpose, key) = (NameOf(code.Purpose), code.Key);
        return
        [
            new(Earlier, key.ChannelId, key.ConversationId, purpose),
            new(Add, code.Hash, purpose, key.ChannelId, key.ConversationId, code.ExpiresAt.Millis()),
        ];
    }

    public static Statement Of(PendingCodeNotice notice) =>
        new(AddNotice, notice.Key.ChannelId, notice.Key.ConversationId, notice.Told.OperationId, NameOf(notice.Told.Purpose), notice.Told.Entered);

    /// <summary>Whoever erases what they said means all of it, wherever they went on.</summary>
    public static IEnumerable<Statement> EraseOfSamePerson(ConversationKey key) => Forget.Select(sql => new Statement(sql, key.ChannelId, key.ConversationId));

    public static string NameOf(CodePurpose purpose) => purpose is CodePurpose.Partner ? "partner" : "continue";

    public static CodePurpose PurposeOf(string name) => name == "partner" ? CodePurpose.Partner : CodePurpose.Continue;

    private static Statement Apart(ConversationKey one, ConversationKey other) =>
        new(Unlink, one.ChannelId, one.ConversationId, other.ChannelId, other.ConversationId);

    private static Statement Of(ConversationKey one, ConversationKey other, CodePurpose kind) =>
        new(Link, one.ChannelId, one.ConversationId, other.ChannelId, other.ConversationId, NameOf(kind));
}
