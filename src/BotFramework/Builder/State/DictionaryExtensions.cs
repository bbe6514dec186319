using System.Diagnostics.CodeAnalysis;
using EmploisEnRegions.BotFramework;

namespace Microsoft.Bot.Builder;

public static class DictionaryExtensions
{
    /// <summary>A value as its type; JSON is read and replaced by what was read.</summary>
    public static T? MapValueTo<T>(this IDictionary<string, object> dict, string property) =>
        dict.TryMapValueTo(property, out T? result) ? result : default;

    public static bool TryMapValueTo<T>(this IDictionary<string, object> dict, string property, [NotNullWhen(true)] out T? result)
    {
        ArgumentNullException.ThrowIfNull(dict);
        if (!dict.TryGetValue(property, out var value) || BotJson.Convert<T>(value) is not { } read)
        {
            result = default;
            return false;
        }

        dict[property] = read;
        result = read;
        return true;
    }
}
