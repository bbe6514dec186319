using System.Collections;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace EmploisEnRegions.Channels.BotConnector.Callers;

/// <summary>The channels that Microsoft lets a key speak for, in a property of the key that the library does not name.</summary>
internal static class Endorsements
{
    private const string Property = "endorsements";

    /// <summary>Empty when the key has none: it then speaks for nobody.</summary>
    public static IReadOnlyCollection<string> Of(JsonWebKey key) => key.AdditionalData.TryGetValue(Property, out var value) ? Texts(value) : [];

    private static string[] Texts(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } json => [.. json.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String).Select(e => e.GetString()!)],
        string => [],
        IEnumerable list => [.. list.OfType<object>().Select(item => item.ToString()!)],
        _ => [],
    };
}
