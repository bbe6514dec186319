using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>Ids and counts only: the message of an exception may hold what a person said, so only its type and stack are written.</summary>
internal static partial class TurnLog
{
    [LoggerMessage(100, LogLevel.Error, "Turn failed in {ChannelId}/{ConversationId} at version {Version}: {ExceptionType}\n{Stack}")]
    public static partial void TurnFailed(this ILogger logger, string channelId, string conversationId, long version, string? exceptionType, string? stack);

    [LoggerMessage(101, LogLevel.Warning, "Dialog state of {ChannelId}/{ConversationId} at version {Version} set aside ({Bytes} bytes)")]
    public static partial void StateSetAside(this ILogger logger, string channelId, string conversationId, long version, int bytes);

    [LoggerMessage(102, LogLevel.Information, "Conflict in {ChannelId}/{ConversationId}, run {Attempt}")]
    public static partial void Conflict(this ILogger logger, string channelId, string conversationId, int attempt);

    [LoggerMessage(103, LogLevel.Error, "A listener of the feed threw {ExceptionType}")]
    public static partial void ListenerFailed(this ILogger logger, string? exceptionType);

    [LoggerMessage(104, LogLevel.Information, "Retention: {Count} conversations erased")]
    public static partial void Erased(this ILogger logger, int count);

    [LoggerMessage(105, LogLevel.Error, "Retention failed and will be tried again: {ExceptionType}\n{Stack}")]
    public static partial void RetentionFailed(this ILogger logger, string? exceptionType, string? stack);
}
