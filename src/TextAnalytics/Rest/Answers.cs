using System.Text.Json;
using Azure.AI.TextAnalytics;

namespace EmploisEnRegions.TextAnalytics.Rest;

/// <summary>Reads one document of an answer. What is missing or of another type throws, and the caller names it an unreadable answer.</summary>
internal static class Answers
{
    public static DetectedLanguage Language(JsonElement document)
    {
        var language = document.GetProperty("detectedLanguage");
        return new DetectedLanguage(Text(language, "name"), Text(language, "iso6391Name"), language.GetProperty("confidenceScore").GetDouble(), Warnings(document));
    }

    public static PiiEntityCollection Pii(JsonElement document)
    {
        var entities = new List<PiiEntity>();
        foreach (var entity in document.GetProperty("entities").EnumerateArray())
        {
            entities.Add(new PiiEntity(
                Text(entity, "text"),
                Text(entity, "category"),
                entity.TryGetProperty("subcategory", out var subCategory) ? subCategory.GetString() : null,
                entity.GetProperty("confidenceScore").GetDouble(),
                entity.GetProperty("offset").GetInt32(),
                entity.GetProperty("length").GetInt32()));
        }
        return new PiiEntityCollection(entities, Text(document, "redactedText"), Warnings(document));
    }

    public static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new JsonException(name);

    private static List<TextAnalyticsWarning> Warnings(JsonElement document)
    {
        var warnings = new List<TextAnalyticsWarning>();
        if (document.TryGetProperty("warnings", out var list))
        {
            foreach (var warning in list.EnumerateArray())
            {
                warnings.Add(new TextAnalyticsWarning(Text(warning, "code"), Text(warning, "message")));
            }
        }
        return warnings;
    }
}
