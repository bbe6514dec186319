using System.Globalization;
using System.Text.Json.Nodes;
using EmploisEnRegions.BotFramework;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Storage for tests: everything goes through JSON, so that what works here works with any storage.
/// Objects come back as <see cref="JsonObject"/>; <see cref="BotState"/> and
/// <see cref="StorageExtensions.ReadAsync{TStoreItem}"/> read them as types. Thread-safe.
/// </summary>
public class MemoryStorage(Dictionary<string, JsonObject>? dictionary = null) : IStorage
{
    private const string ETagName = "eTag";

    private readonly Dictionary<string, JsonObject> memory = dictionary ?? [];
    private readonly Lock gate = new();
    private int lastETag;

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
        {
            foreach (var key in keys)
            {
                memory.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (memory.TryGetValue(key, out var item))
                {
                    found[key] = item.DeepClone();
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="ArgumentException">A newer version of a versioned item is stored.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (gate)
        {
            foreach (var (key, value) in changes)
            {
                Write(key, value);
            }
        }

        return Task.CompletedTask;
    }

    private void Write(string key, object? value)
    {
        var json = BotJson.ToNode(value) as JsonObject ?? [];
        if (value is IStoreItem item)
        {
            var stored = memory.TryGetValue(key, out var old) ? (string?)old[ETagName] : null;
            if (stored is not null && item.ETag != "*" && item.ETag != stored)
            {
                throw new ArgumentException($"Etag conflict. Original: {item.ETag}, current: {stored}");
            }

            json[ETagName] = lastETag++.ToString(CultureInfo.InvariantCulture);
        }

        memory[key] = json;
    }
}
