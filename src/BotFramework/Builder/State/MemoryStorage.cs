using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmploisEnRegions.BotFramework;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Storage for tests: everything goes through JSON, so that what works here works with any storage. An object comes back as the
/// type that was written, a dictionary (what <see cref="BotState"/> writes) as <see cref="JsonObject"/>. Thread-safe.
/// </summary>
public class MemoryStorage(Dictionary<string, JsonObject>? dictionary = null) : IStorage
{
    private const string ETagName = "eTag";

    private readonly Dictionary<string, JsonObject> memory = dictionary ?? [];
    private readonly Dictionary<string, Type> types = [];
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
                types.Remove(key);
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
                    found[key] = types.TryGetValue(key, out var type) ? item.Deserialize(type, BotJson.Options)! : item.DeepClone();
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="Exception">A newer version of a versioned item is stored.</exception>
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
#pragma warning disable CA2201 // The official storage throws this type, and its callers expect this one.
                throw new Exception($"Etag conflict. Original: {item.ETag}, current: {stored}");
#pragma warning restore CA2201
            }

            json[ETagName] = lastETag++.ToString(CultureInfo.InvariantCulture);
        }

        memory[key] = json;
        if (value is null or IDictionary || BotJson.IsJson(value))
        {
            types.Remove(key);
        }
        else
        {
            types[key] = value.GetType();
        }
    }
}
