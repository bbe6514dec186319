using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmploisEnRegions.Conversations.Texts;

/// <summary>
/// The sentences of one place in French and English: a record with one required property per sentence, read from the embedded files
/// <c>{T}.fr.json</c> and <c>{T}.en.json</c> beside it. A missing, extra or null sentence stops the program at the first use.
/// </summary>
public sealed class Bilingual<T> where T : class
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public T French { get; } = Load("fr");
    public T English { get; } = Load("en");

    /// <param name="language">"fr" or "en"; anything else is French, the language of the product.</param>
    public T In(string? language) => language == "en" ? English : French;

    private static T Load(string language)
    {
        var type = typeof(T);
        var name = $"{type.FullName}.{language}.json";
        using var stream = type.Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The sentences {name} are not embedded in {type.Assembly.GetName().Name}.");
        try
        {
            return JsonSerializer.Deserialize<T>(stream, Strict) ?? throw new InvalidOperationException($"The file {name} is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"The file {name} does not hold every sentence exactly once: {e.Message}", e);
        }
    }
}
