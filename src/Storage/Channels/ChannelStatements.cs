using EmploisEnRegions.Conversations.OptOuts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Channels;

/// <summary>What a turn asked for on behalf of its channel, inside the turn's own transaction.</summary>
internal static class ChannelStatements
{
    private const string Out = "INSERT INTO opt_outs (channel_id, person_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    private const string In = "DELETE FROM opt_outs WHERE channel_id = $1 AND person_id = $2";
    private const string Spent = "SELECT 1 FROM spent_messages WHERE token = $1";
    private const string Spend = "INSERT INTO spent_messages (token) VALUES ($1) ON CONFLICT DO NOTHING";

    /// <summary>Null when the write is not of a channel.</summary>
    public static IReadOnlyList<Statement>? Of(ITurnWrite write) => write switch
    {
        OptOut optOut => [Of(optOut)],
        SpendOnce once => [new Statement(Spent, once.Token) { Expect = Expect.NoRow }, new Statement(Spend, once.Token)],
        _ => null,
    };

    public static Statement Of(OptOut optOut) => optOut.Out
        ? new Statement(Out, optOut.ChannelId, optOut.PersonId, optOut.At.Millis())
        : new Statement(In, optOut.ChannelId, optOut.PersonId);
}
