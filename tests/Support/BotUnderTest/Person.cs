using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Support;

/// <summary>Someone who writes to the bot. Each verb is one turn.</summary>
public sealed class Person(BotUnderTest bot, ConversationKey key, string? locale)
{
    private int _said;

    /// <summary>Where the channel wants its replies posted; null = a channel that people read from.</summary>
    public string? ServiceUrl { get; init; }

    public ConversationKey Key { get; } = key;

    /// <summary>Opens the conversation as a channel announces it; returns the bot's greeting, if any.</summary>
    public async Task<IReadOnlyList<Activity>> ArrivesAsync()
    {
        var activity = Envelope(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [activity.From!, activity.Recipient!];
        return Replies(await bot.Turns.ReceiveAsync(activity, deliveryId: null, CancellationToken.None));
    }

    /// <summary>Says one thing; returns what is answered in this turn, in order.</summary>
    public async Task<IReadOnlyList<Activity>> SaysAsync(string text) => Replies(await SendsAsync(text));

    /// <summary>Delivers a message under its once-only key; the same key again is the same delivery.</summary>
    public Task<TurnResult> SendsAsync(string text, string? deliveryId = null) => SendsUntilAsync(text, deliveryId, CancellationToken.None);

    /// <summary>As <see cref="SendsAsync(string, string?)"/>, by a channel that stops waiting.</summary>
    public Task<TurnResult> SendsUntilAsync(string text, string? deliveryId, CancellationToken gone)
    {
        var activity = Envelope(ActivityTypes.Message);
        activity.Text = text;
        return bot.Turns.ReceiveAsync(activity, deliveryId ?? $"said-{Interlocked.Increment(ref _said)}", gone);
    }

    /// <summary>Delivers any activity, addressed as from this person.</summary>
    public Task<TurnResult> SendsAsync(Activity activity, string? deliveryId = null)
    {
        var envelope = Envelope(activity.Type ?? ActivityTypes.Message);
        activity.ChannelId = envelope.ChannelId;
        activity.Conversation = envelope.Conversation;
        activity.From = envelope.From;
        activity.Recipient = envelope.Recipient;
        activity.Locale ??= locale;
        activity.ServiceUrl ??= ServiceUrl;
        return bot.Turns.ReceiveAsync(activity, deliveryId, CancellationToken.None);
    }

    /// <summary>The transcript above a watermark.</summary>
    public Task<IReadOnlyList<TranscriptEntry>> ReadsAsync(long after = 0, int limit = 1000) =>
        bot.Store.ReadTranscriptAsync(Key, after, limit, CancellationToken.None);

    /// <summary>What is stored of the conversation; null when nothing is.</summary>
    public async Task<Conversation?> ConversationAsync() => (await bot.Store.LoadAsync(Key, CancellationToken.None))?.Conversation;

    public static IReadOnlyList<Activity> Replies(TurnResult result) =>
        [.. result.Entries.Where(entry => entry.Speaker != Speaker.Person).Select(entry => entry.Activity)];

    private Activity Envelope(string type) => new(type)
    {
        ChannelId = Key.ChannelId,
        Conversation = new ConversationAccount(id: Key.ConversationId),
        From = new ChannelAccount($"person-of-{Key.ConversationId}", role: RoleTypes.User),
        Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        Locale = locale,
        ServiceUrl = ServiceUrl,
    };
}
