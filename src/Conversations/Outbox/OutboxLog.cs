using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>Ids, counts and codes only.</summary>
internal static partial class OutboxLog
{
    [LoggerMessage(120, LogLevel.Information, "Delivery of {Sequence} in {ChannelId}/{ConversationId} failed at attempt {Attempt} ({Reason}); tried again at {Due:O}")]
    public static partial void Postponed(
        this ILogger logger, string channelId, string conversationId, long sequence, int attempt, string reason, DateTimeOffset due);

    [LoggerMessage(121, LogLevel.Warning, "Delivery of {Sequence} in {ChannelId}/{ConversationId} given up at attempt {Attempt} ({Reason}): see /console/deliveries, remove the cause, then retry it there")]
    public static partial void Buried(this ILogger logger, string channelId, string conversationId, long sequence, int attempt, string reason);

    [LoggerMessage(122, LogLevel.Error, "The channel's delivery of {Sequence} in {ChannelId}/{ConversationId} threw {ExceptionType}; it is tried again. This is a bug of the channel: report it with the stack\n{Stack}")]
    public static partial void ChannelThrew(
        this ILogger logger, string channelId, string conversationId, long sequence, string? exceptionType, string? stack);

    [LoggerMessage(123, LogLevel.Warning, "What became of {Sequence} in {ChannelId}/{ConversationId} could not be written; it is sent again with the same key in at most {Seconds} s. Check the database ({ExceptionType})")]
    public static partial void NotSettled(
        this ILogger logger, string channelId, string conversationId, long sequence, double seconds, string? exceptionType);

    [LoggerMessage(124, LogLevel.Error, "The outbox cannot be read; nothing is delivered until it can. Check the database ({ExceptionType})\n{Stack}")]
    public static partial void StoreFails(this ILogger logger, string? exceptionType, string? stack);
}
