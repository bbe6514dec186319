using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.Sms.Delivery;

/// <summary>
/// What nobody asked for just now leaves from 9:00 to 20:00 only, in the time of Montréal and of the Îles-de-la-Madeleine both: a number does not
/// tell where its owner is. An answer leaves at any hour, and so does a counsellor's in a conversation that is going on.
/// </summary>
internal sealed class QuietHours(IConversationStore store, TimeProvider time)
{
    private const int Opens = 9;
    private const int Closes = 20;
    private static readonly TimeSpan StillTalking = TimeSpan.FromHours(1);
    private static readonly TimeZoneInfo[] Zones = [TimeZoneInfo.FindSystemTimeZoneById("America/Toronto"), TimeZoneInfo.FindSystemTimeZoneById("America/Halifax")];

    /// <summary>Null: no need to wait.</summary>
    public async Task<TimeSpan?> WaitAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(activity.ReplyToId)) return null;
        var now = time.GetUtcNow();
        var opening = NextOpening(now);
        if (opening == now) return null;
        var stored = await store.LoadAsync(new ConversationKey(SmsChannel.ChannelId, activity.Conversation!.Id!), cancellationToken);
        return stored is not null && now - stored.Conversation.LastWordAt <= StillTalking ? null : opening - now;
    }

    /// <summary>The given instant when it is within the hours, else the next one that is.</summary>
    public static DateTimeOffset NextOpening(DateTimeOffset now)
    {
        var (opening, changed) = (now, true);
        while (changed)
        {
            changed = false;
            foreach (var zone in Zones)
            {
                var local = TimeZoneInfo.ConvertTime(opening, zone);
                if (local.Hour is >= Opens and < Closes) continue;
                var day = local.Hour < Opens ? local.Date : local.Date.AddDays(1);
                var (at, wasAt) = (new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(day.AddHours(Opens), zone)), opening);
                (opening, changed) = (at, at != wasAt);
            }
        }

        return opening;
    }
}
