using System.Globalization;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>The scripted conversation, each time in a new conversation.</summary>
internal sealed class Turns(Bot bot, IReadOnlyList<string> script)
{
    public Row Row(string name) => new(name, script.Count + 1, TalkAsync);

    public async Task<IReadOnlyList<Activity>> RepliesAsync()
    {
        var conversation = Guid.NewGuid().ToString();
        List<Activity> all = [.. await TakeAsync(Arrival(conversation), 0)];
        for (var i = 0; i < script.Count; i++) all.AddRange(await SayAsync(conversation, script[i], i + 1));
        return all;
    }

    /// <summary>A new conversation.</summary>
    public async Task<string> ArriveAsync()
    {
        var conversation = Guid.NewGuid().ToString();
        await TakeAsync(Arrival(conversation), 0);
        return conversation;
    }

    /// <param name="said">Number of the message in its conversation, from 1.</param>
    public Task<IEnumerable<Activity>> SayAsync(string conversation, string text, int said)
    {
        var message = Envelope(ActivityTypes.Message, conversation);
        message.Text = text;
        return TakeAsync(message, said);
    }

    private async Task TalkAsync()
    {
        var replies = await RepliesAsync();
        // A script that no longer fits would measure the sentence "I did not understand".
        if (!replies.Any(reply => reply.GetOrientation()?.Suggestions is { Count: > 0 })) throw new InvalidOperationException("The script does not reach the suggestions.");
    }

    private async Task<IEnumerable<Activity>> TakeAsync(Activity activity, int said)
    {
        var delivery = said.ToString(CultureInfo.InvariantCulture);
        return (await bot.Turns.ReceiveAsync(activity, delivery, CancellationToken.None)).Entries.Select(e => e.Activity);
    }

    private static Activity Arrival(string conversation)
    {
        var arrival = Envelope(ActivityTypes.ConversationUpdate, conversation);
        arrival.MembersAdded = [arrival.From!, arrival.Recipient!];
        return arrival;
    }

    private static Activity Envelope(string type, string conversation) => new(type)
    {
        ChannelId = "benchmark",
        Conversation = new ConversationAccount(id: conversation),
        From = new ChannelAccount("person", role: RoleTypes.User),
        Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        Locale = "fr-CA",
    };
}
