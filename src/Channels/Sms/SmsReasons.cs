namespace EmploisEnRegions.Channels.Sms;

/// <summary>Why a text message did not leave or did not arrive; beside <see cref="Conversations.Outbox.DeliveryReasons"/>. Stable: they are stored.</summary>
internal static class SmsReasons
{
    /// <summary>The person wrote STOP.</summary>
    public const string OptedOut = "optedOut";

    /// <summary>No telephone that can receive text messages has that number.</summary>
    public const string NotANumber = "notANumber";

    /// <summary>Off, out of reach, or a landline.</summary>
    public const string PhoneUnreachable = "phoneUnreachable";

    /// <summary>A carrier or the person's telephone blocks us.</summary>
    public const string Filtered = "filtered";

    public const string NotDelivered = "notDelivered";

    /// <summary>The person did not ask, and it is too early or too late in the day.</summary>
    public const string QuietHours = "quietHours";
}
