namespace EmploisEnRegions.Conversations.Storage;

/// <summary>Sockets of conversations, on all nodes together: a key opens one of them, and the last that was opened has the conversation.</summary>
public interface ISocketStore
{
    /// <param name="key">Used up by it; null where the caller needs none.</param>
    Task<SocketOpening> OpenAsync(ConversationKey conversation, string? key, DateTimeOffset keyExpiresAt, CancellationToken cancellationToken);

    /// <summary>Number of the last one that was opened; 0 when the conversation is gone.</summary>
    Task<long> NewestAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Keys that have expired: nothing opens with them any more.</summary>
    Task ForgetExpiredKeysAsync(DateTimeOffset now, CancellationToken cancellationToken);
}

public enum SocketOutcome { Opened, KeyUsed, UnknownConversation }

/// <param name="Number">Higher than that of every earlier socket of the conversation.</param>
public readonly record struct SocketOpening(SocketOutcome Outcome, long Number);
