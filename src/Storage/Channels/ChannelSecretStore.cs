using System.Security.Cryptography;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Channels;

internal sealed class ChannelSecretStore(IDatabase database) : IChannelSecrets
{
    private const string Find = "SELECT secret FROM channel_secrets WHERE name = @name";
    private const string Add = "INSERT INTO channel_secrets (name, secret) VALUES (@name, @secret) ON CONFLICT DO NOTHING";

    public async Task<byte[]> ReadAsync(string name, int bytes, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, cancellationToken).ConfigureAwait(false) is { } known) return known;
        // Of two nodes that add at once, both read what the first one added.
        await database.ExecuteAsync(Add, new { name, secret = RandomNumberGenerator.GetBytes(bytes) }, cancellationToken).ConfigureAwait(false);
        return await FindAsync(name, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException($"The secret {name} was not kept.");
    }

    private Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) =>
        database.ReadValueAsync<byte[]>(Find, new { name }, cancellationToken);
}
