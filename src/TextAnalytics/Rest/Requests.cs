using System.Text.Json;
using Azure.AI.TextAnalytics;

namespace EmploisEnRegions.TextAnalytics.Rest;

/// <summary>Bodies of ":analyze-text". There is one document, and its id is 0.</summary>
internal static class Requests
{
    public static BinaryData Language(string document, string countryHint) => Body("LanguageDetection", _ => { }, input =>
    {
        input.WriteString("text", document);
        input.WriteString("countryHint", countryHint.Equals("none", StringComparison.OrdinalIgnoreCase) ? "" : countryHint);
    });

    public static BinaryData Pii(string document, string language, RecognizePiiEntitiesOptions options) => Body("PiiEntityRecognition", parameters =>
    {
        parameters.WriteBoolean("loggingOptOut", options.DisableServiceLogs ?? true);
        parameters.WriteString("stringIndexType", "Utf16CodeUnit");
        if (options.ModelVersion is { } version)
        {
            parameters.WriteString("modelVersion", version);
        }
        WriteCategories(parameters, options.CategoriesFilter);
    }, input =>
    {
        input.WriteString("text", document);
        input.WriteString("language", language);
    });

    private static void WriteCategories(Utf8JsonWriter parameters, IList<PiiEntityCategory> categories)
    {
        if (categories.Count == 0)
        {
            return;
        }
        parameters.WriteStartArray("piiCategories");
        foreach (var category in categories)
        {
            parameters.WriteStringValue(category.Value);
        }
        parameters.WriteEndArray();
    }

    private static BinaryData Body(string kind, Action<Utf8JsonWriter> writeParameters, Action<Utf8JsonWriter> writeDocument)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteStartObject("parameters");
            writeParameters(json);
            json.WriteEndObject();
            json.WriteStartObject("analysisInput");
            json.WriteStartArray("documents");
            json.WriteStartObject();
            json.WriteString("id", "0");
            writeDocument(json);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return new BinaryData(stream.ToArray());
    }
}
