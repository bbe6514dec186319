namespace EmploisEnRegions.Conversations.Storage;

/// <summary>
/// The database cannot be reached or written just now: down, restarting, locked too long, disk full. Nothing of the turn was kept as far as
/// can be known; the same delivery may be tried again under the same once-only key.
/// </summary>
public sealed class StorageUnavailableException(string message, Exception problem) : Exception(message, problem);
