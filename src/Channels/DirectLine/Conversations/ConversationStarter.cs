using EmploisEnRegions.Channels.DirectLine.Activities;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.DirectLine.Conversations;

/// <summary>Opens a conversation with one conversationUpdate turn, so that the bot greets at once: once, however often it is asked.</summary>
internal sealed class ConversationStarter(ITurns turns, IConversationStore store, TimeProvider time)
{
    private const string StartDelivery = "start";

    public Task<StoredConversation?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        store.LoadAsync(Key(conversationId), cancellationToken);

    public async Task StartAsync(string conversationId, StartRequest start, string userId, CancellationToken cancellationToken)
    {
        var person = new ChannelAccount(userId, start.UserName, RoleTypes.User);
        var activity = new Activity(ActivityTypes.ConversationUpdate)
        {
            ChannelId = DirectLineChannel.ChannelId,
            Conversation = new ConversationAccount(id: conversationId),
            From = person,
            Recipient = BotAccount.New(),
            MembersAdded = [person],
            Locale = start.Locale,
            Timestamp = time.GetUtcNow(),
        };
        await turns.ReceiveAsync(activity, StartDelivery, cancellationToken);
    }

    public static ConversationKey Key(string conversationId) => new(DirectLineChannel.ChannelId, conversationId);
}
