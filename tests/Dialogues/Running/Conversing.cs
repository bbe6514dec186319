using System.Globalization;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Dialogues.Running;

/// <summary>One newcomer talking to the bot, as a channel would carry it.</summary>
public sealed class Conversing(OrientationHost host, string id)
{
    private int _messages;

    public ConversationKey Key { get; } = new("directline", id);

    public async Task<IReadOnlyList<Activity>> ArriveAsync(string? locale, CancellationToken cancellationToken)
    {
        var arrival = Activity(ActivityTypes.ConversationUpdate);
        arrival.MembersAdded = [arrival.From!];
        arrival.Locale = locale;
        return Replies(await host.Get<ITurns>().ReceiveAsync(arrival, null, cancellationToken));
    }

    public async Task<IReadOnlyList<Activity>> SayAsync(string text, CancellationToken cancellationToken)
    {
        var message = Activity(ActivityTypes.Message);
        message.Text = text;
        return await SendAsync(message, cancellationToken);
    }

    public async Task<IReadOnlyList<Activity>> SendPhotoAsync(CancellationToken cancellationToken)
    {
        var message = Activity(ActivityTypes.Message);
        message.Attachments = [new Attachment("image/png", "https://example.invalid/photo.png")];
        return await SendAsync(message, cancellationToken);
    }

    public async Task<Conversation> ConversationAsync(CancellationToken cancellationToken) =>
        (await host.Get<IConversationStore>().LoadAsync(Key, cancellationToken))!.Conversation;

    public async Task<IReadOnlyList<string>> TranscriptAsync(CancellationToken cancellationToken) =>
        [.. (await host.Get<IConversationStore>().ReadTranscriptAsync(Key, 0, 1000, cancellationToken)).Select(e => e.Activity.Text).OfType<string>()];

    private async Task<IReadOnlyList<Activity>> SendAsync(Activity message, CancellationToken cancellationToken)
    {
        host.Clock.Now += TimeSpan.FromSeconds(10);
        var delivery = (++_messages).ToString(CultureInfo.InvariantCulture);
        return Replies(await host.Get<ITurns>().ReceiveAsync(message, delivery, cancellationToken));
    }

    private Activity Activity(string type) => new()
    {
        Type = type, ChannelId = Key.ChannelId, Conversation = new ConversationAccount(id: Key.ConversationId),
        From = new ChannelAccount("person", role: RoleTypes.User), Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
    };

    private static List<Activity> Replies(TurnResult result) => [.. result.Entries.Where(e => e.Speaker is not Speaker.Person).Select(e => e.Activity)];
}
