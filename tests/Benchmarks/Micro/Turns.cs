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
        var arrival = Envelope(ActivityTypes.ConversationUpdate, conversation);
        arrival.MembersAdded = [arrival.From!, arrival.Recipient!];
        var said = 0;
        List<Activity> all = [.. await TakeAsync(arrival, said)];
        foreach (var text in script)
        {
            var message = Envelope(ActivityTypes.Message, conversation);
            message.Text = text;
            all.AddRange(await TakeAsync(message, ++said));
        }

        return all;
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

    private static Activity Envelope(string type, string conversation) => new(type)
    {
        ChannelId = "benchmark",
        Conversation = new ConversationAccount(id: conversation),
        From = new ChannelAccount("person", role: RoleTypes.User),
        Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        Locale = "fr-CA",
    };
}
