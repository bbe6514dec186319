using EmploisEnRegions.Conversations.Outbox;

namespace EmploisEnRegions.Channels.Sms.Twilio;

/// <summary>Twilio's error codes, as far as they lead to different deeds.</summary>
internal static class TwilioErrors
{
    public const int OptedOut = 21610;

    /// <summary>Of an answer to a message that we wanted to send.</summary>
    public static DeliveryOutcome OutcomeOf(int status, int? code, TimeSpan? retryAfter)
    {
        if (code is OptedOut) return DeliveryOutcome.Rejected(SmsReasons.OptedOut);
        if (code is 21211 or 21214 or 21217 or 21265 or 21408 or 21612 or 21614 or 21635) return DeliveryOutcome.Rejected(SmsReasons.NotANumber);
        // 20429: too many requests; 21611 and 30001: the sender's queue is full; 30022: the carrier's daily or per-second limit.
        if (code is 20429 or 21611 or 30001 or 30022) return DeliveryOutcome.TryAgain(DeliveryReasons.OfStatus(status), retryAfter);
        return status is StatusCodes.Status408RequestTimeout or StatusCodes.Status429TooManyRequests or >= 500
            ? DeliveryOutcome.TryAgain(DeliveryReasons.OfStatus(status), retryAfter)
            : DeliveryOutcome.Rejected(DeliveryReasons.OfStatus(status));
    }

    /// <summary>Of a message that Twilio took and that did not arrive.</summary>
    public static string MeaningOf(int? code) => code switch
    {
        OptedOut => SmsReasons.OptedOut,
        30003 or 30005 or 30006 => SmsReasons.PhoneUnreachable,
        30004 or 30007 => SmsReasons.Filtered,
        _ => SmsReasons.NotDelivered,
    };
}
