using System.Text.Json;

namespace EmploisEnRegions.Storage.Handoff;

/// <summary>Two of its facts are all that a line of a list shows: not worth a whole dossier.</summary>
internal static class DossierGlance
{
    public static (IReadOnlyList<string> TopRegions, string? Occupation) Of(byte[] dossier)
    {
        using var json = JsonDocument.Parse(dossier);
        var regions = Find(json.RootElement, "suggestions") is { ValueKind: JsonValueKind.Array } suggestions
            ? suggestions.EnumerateArray().Select(suggestion => suggestion.GetProperty("region").GetString() ?? "")
            : [];
        var occupation = Find(json.RootElement, "profile", "occupation", "text") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        return ([.. regions], occupation);
    }

    private static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        }

        return element;
    }
}
