using System.Globalization;
using EmploisEnRegions.Channels.Sms.Numbers;
using EmploisEnRegions.Channels.Sms.Rendering;
using EmploisEnRegions.Channels.Sms.Twilio;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.OptOuts;
using EmploisEnRegions.Conversations.Outbox;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.Sms.Delivery;

/// <summary>Takes a message to a telephone, page by page. A page that Twilio has is not sent again.</summary>
internal sealed class SmsDelivery(SmsPeople people, SmsRenderer renderer, TwilioMessages twilio, Permission permission, IDeliveryParts parts) : IActivityDelivery
{
    public bool Takes(Activity activity) => SmsPeople.IsOurs(activity);

    public async Task<DeliveryOutcome> DeliverAsync(Activity activity, string idempotencyKey, CancellationToken cancellationToken)
    {
        // Events are for programs.
        if (activity.Type != ActivityTypes.Message) return DeliveryOutcome.Delivered;
        if (people.Unprotect(activity.ServiceUrl) is not { } to || SequenceOf(idempotencyKey) is not { } sequence) return DeliveryOutcome.Rejected(DeliveryReasons.Unreadable);
        if (await permission.RefuseAsync(activity, cancellationToken) is { } refusal) return refusal;

        var key = new ConversationKey(SmsChannel.ChannelId, activity.Conversation!.Id!);
        var pages = renderer.Render(activity).Now;
        for (var page = await parts.CountAsync(key, sequence, cancellationToken); page < pages.Count; page++)
        {
            var answer = await twilio.SendAsync(to, pages[page], cancellationToken);
            if (answer.Outcome.Reason is SmsReasons.OptedOut) await permission.WithdrawAsync(activity);
            if (answer.Outcome.Verdict is not DeliveryVerdict.Delivered) return answer.Outcome;
            // Not cancelled by anything: what Twilio has must be known.
            await parts.AddAsync(new DeliveredPart(key, sequence, page, answer.Sid ?? idempotencyKey), CancellationToken.None);
        }

        return DeliveryOutcome.Delivered;
    }

    /// <summary>The key is the activity's id, <c>{conversation}|{sequence}</c>.</summary>
    private static long? SequenceOf(string key) =>
        long.TryParse(key.AsSpan(key.LastIndexOf('|') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;
}
