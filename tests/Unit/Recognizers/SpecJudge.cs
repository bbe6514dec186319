using System.Text.Json;
using Microsoft.Recognizers.Text;

namespace EmploisEnRegions.Tests.Unit.Recognizers;

/// <summary>Level V of the specs' README: same entities in the same order, with the same values; either decimal mark.</summary>
internal static class SpecJudge
{
    public static bool Passes(SpecCase spec, List<ModelResult> actual, bool isEnglish) =>
        actual.Count == spec.Results.Length && spec.Results.Zip(actual).All(pair => Same(pair.First, pair.Second, isEnglish));

    private static bool Same(JsonElement expected, ModelResult actual, bool isEnglish)
    {
        var type = Text(expected, "TypeName") ?? Text(expected, "Typename") ?? actual.TypeName;
        return type == actual.TypeName
            && string.Equals(Text(expected, "Text"), actual.Text, StringComparison.OrdinalIgnoreCase)
            && (type.StartsWith("datetimeV2", StringComparison.Ordinal) ? SameDates(expected, actual) : SameValues(expected, actual, isEnglish));
    }

    private static bool SameValues(JsonElement expected, ModelResult actual, bool isEnglish)
    {
        if (!expected.TryGetProperty("Resolution", out var resolution))
        {
            return true;
        }
        string[] keys = isEnglish ? ["value", "subtype", "unit", "isoCurrency", "score"] : ["value", "subtype", "unit", "score"];
        return keys.Where(key => resolution.TryGetProperty(key, out _)).All(key => SameValue(resolution.GetProperty(key), actual.Resolution.GetValueOrDefault(key)));
    }

    private static bool SameValue(JsonElement expected, object? actual) => (expected.ValueKind, actual) switch
    {
        (JsonValueKind.Null, null) => true,
        (JsonValueKind.Number, double number) => Math.Abs(number - expected.GetDouble()) < 1e-9,
        (JsonValueKind.True or JsonValueKind.False, bool value) => value == expected.GetBoolean(),
        (_, string text) => text.Replace(',', '.') == expected.ToString().Replace(',', '.'),
        _ => false,
    };

    private static bool SameDates(JsonElement expected, ModelResult actual)
    {
        if (!expected.TryGetProperty("Resolution", out var resolution) || resolution.ValueKind != JsonValueKind.Object
            || !resolution.TryGetProperty("values", out var values))
        {
            return true;
        }
        return actual.Resolution.GetValueOrDefault("values") is List<Dictionary<string, string>> found
            && found.Count == values.GetArrayLength()
            && values.EnumerateArray().Zip(found).All(pair => pair.First.EnumerateObject().All(property =>
                pair.Second.GetValueOrDefault(property.Name) is { } text && text == property.Value.ToString()));
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
