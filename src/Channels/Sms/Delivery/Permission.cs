using EmploisEnRegions.Channels.Sms.Twilio;
using EmploisEnRegions.Conversations.OptOuts;
using EmploisEnRegions.Conversations.Outbox;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.Sms.Delivery;

/// <summary>Whether a message may leave now.</summary>
internal sealed class Permission(IOptions<TwilioOptions> options, IOptOuts optOuts, QuietHours quiet, TimeProvider time)
{
    /// <summary>Null: it may. Answers to keywords and help lines may always.</summary>
    public async Task<DeliveryOutcome?> RefuseAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!options.Value.IsSet) return DeliveryOutcome.Rejected(DeliveryReasons.NoChannel);
        if (activity.Importance == ActivityImportance.High) return null;
        if (await optOuts.HasAsync(SmsChannel.ChannelId, PersonOf(activity), cancellationToken)) return DeliveryOutcome.Rejected(SmsReasons.OptedOut);
        return await quiet.WaitAsync(activity, cancellationToken) is { } wait ? DeliveryOutcome.TryAgain(SmsReasons.QuietHours, wait) : null;
    }

    /// <summary>The person wrote STOP to Twilio, and Twilio says so only now.</summary>
    public Task WithdrawAsync(Activity activity) =>
        optOuts.SetAsync(new OptOut(SmsChannel.ChannelId, PersonOf(activity), Out: true, time.GetUtcNow()), CancellationToken.None);

    /// <summary>One number, one person, one conversation.</summary>
    private static string PersonOf(Activity activity) => activity.Conversation!.Id!;
}
