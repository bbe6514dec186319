using System.Collections;
using System.Globalization;
using EmploisEnRegions.BotFramework;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Storage for tests: everything goes through JSON, so that what works here works with any storage. An object comes back as the
/// type that was written, a dictionary (what <see cref="BotState"/> writes) as <see cref="JObject"/>. Thread-safe.
/// </summary>
public class MemoryStorage : IStorage
{
    private const string ETagName = "eTag";

    private readonly Dictionary<string, JObject> memory;
    private readonly Dictionary<string, Type> types = [];
    private readonly bool remembersTypes = true;
    private readonly Lock gate = new();
    private int lastETag;

    public MemoryStorage(Dictionary<string, JObject>? dictionary = null) => memory = dictionary ?? [];

    /// <summary>Of the serializer, one thing counts: without names of types, every object comes back as a <see cref="JObject"/>.</summary>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject>? dictionary = null)
        : this(dictionary)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        remembersTypes = jsonSerializer.TypeNameHandling is not TypeNameHandling.None;
    }

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
                    found[key] = types.TryGetValue(key, out var type) ? BotJson.Convert(item, type)! : item.DeepClone();
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
        var json = BotJson.ToToken(value) as JObject ?? [];
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
        if (!remembersTypes || value is null or IDictionary || BotJson.IsJson(value))
        {
            types.Remove(key);
        }
        else
        {
            types[key] = value.GetType();
        }
    }
}
