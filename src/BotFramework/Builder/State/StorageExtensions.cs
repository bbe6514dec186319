using EmploisEnRegions.BotFramework;

namespace Microsoft.Bot.Builder;

public static class StorageExtensions
{
    /// <summary>What exists of the keys and can be read as a <typeparamref name="TStoreItem"/>.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        var typed = new Dictionary<string, TStoreItem>(items.Count);
        foreach (var (key, value) in items)
        {
            if (BotJson.TryConvert<TStoreItem>(value, out var item))
            {
                typed.Add(key, item);
            }
        }

        return typed;
    }
}
