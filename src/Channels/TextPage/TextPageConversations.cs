using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.TextPage;

/// <summary>The same turns as everywhere: begin, say, read.</summary>
internal sealed class TextPageConversations(ITurns turns, IConversationStore store, TimeProvider time)
{
    private const string StartDelivery = "start";
    private const int MostLines = 2000;

    public async Task<Conversation?> FindAsync(string? conversationId, CancellationToken cancellationToken) =>
        conversationId is null ? null : (await store.LoadAsync(Key(conversationId), cancellationToken))?.Conversation;

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(string conversationId, CancellationToken cancellationToken) =>
        store.ReadTranscriptAsync(Key(conversationId), after: 0, MostLines, cancellationToken);

    public Task BeginAsync(string conversationId, string locale, CancellationToken cancellationToken)
    {
        var activity = Address(new Activity(ActivityTypes.ConversationUpdate), conversationId, locale);
        activity.MembersAdded = [activity.From!];
        return turns.ReceiveAsync(activity, StartDelivery, cancellationToken);
    }

    /// <param name="delivery">Stands in the form: the same words from the same form are said once, other words (the person went back) are new.</param>
    public Task SayAsync(string conversationId, string locale, string text, string? delivery, CancellationToken cancellationToken)
    {
        var activity = Address(new Activity(ActivityTypes.Message) { Text = text, TextFormat = TextFormatTypes.Plain }, conversationId, locale);
        return turns.ReceiveAsync(activity, string.IsNullOrEmpty(delivery) ? null : $"form:{delivery}:{text}", cancellationToken);
    }

    private Activity Address(Activity activity, string conversationId, string locale)
    {
        activity.ChannelId = TextPageChannel.ChannelId;
        activity.Conversation = new ConversationAccount(id: conversationId);
        activity.From = new ChannelAccount($"text_{conversationId}", role: RoleTypes.User);
        activity.Recipient = new ChannelAccount("orientation", role: RoleTypes.Bot);
        activity.Locale = locale;
        activity.Timestamp = time.GetUtcNow();
        return activity;
    }

    private static ConversationKey Key(string conversationId) => new(TextPageChannel.ChannelId, conversationId);
}
