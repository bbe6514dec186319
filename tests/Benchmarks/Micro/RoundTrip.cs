using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>Every message of one conversation, the person's and the bot's, to bytes and back.</summary>
internal static class RoundTrip
{
    public static async Task<Row> RowAsync(Bot bot, IReadOnlyList<string> script)
    {
        Activity[] all = [.. await new Turns(bot, script).RepliesAsync()];
        return new Row("an activity to JSON and back", all.Length, () =>
        {
            foreach (var activity in all) ActivityJson.Read(ActivityJson.Write(activity));
            return Task.CompletedTask;
        });
    }
}
