namespace EmploisEnRegions.Conversations.Storage;

/// <summary>Keys that a channel needs for as long as its conversations live, the same on every node.</summary>
public interface IChannelSecrets
{
    /// <summary>The secret of that name; made of <paramref name="bytes"/> random bytes the first time.</summary>
    Task<byte[]> ReadAsync(string name, int bytes, CancellationToken cancellationToken);
}
