namespace EmploisEnRegions.Channels.Sms;

/// <summary>Ids, counts and codes only.</summary>
internal static partial class SmsLog
{
    [LoggerMessage(140, LogLevel.Warning, "Message {Sequence} of sms/{ConversationId}, part {Part}, did not reach the telephone: Twilio says {Code} ({Meaning})")]
    public static partial void NotDelivered(this ILogger logger, long sequence, string conversationId, int part, int? code, string meaning);
}
