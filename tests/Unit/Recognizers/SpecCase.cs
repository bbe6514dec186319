using System.Text.Json;

namespace EmploisEnRegions.Tests.Unit.Recognizers;

/// <summary>One of Microsoft's cases; read where it lies, never copied.</summary>
/// <param name="Number">Its place in the file, from 0.</param>
internal sealed record SpecCase(int Number, string Input, DateTime Reference, bool HasReference, JsonElement[] Results)
{
    private static readonly string[] Sought = ["datetimeV2.date", "datetimeV2.daterange", "datetimeV2.duration", "datetimeV2.time", "datetimeV2.datetime"];

    /// <summary>What the product needs of dates: a reference, and results that are days, ranges of days, lengths or times.</summary>
    public bool IsSought => HasReference && Results.Length > 0 && Array.TrueForAll(Results, result => Sought.Contains(TypeOf(result)));

    public static readonly string Folder = Path.Combine(Architecture.Repository.Root, "..", "shared", "specs", "recognizers");

    public static bool ArePresent => Directory.Exists(Folder);

    public static SpecCase[] Load(string language, string model)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, language, model + "Model.json")).AsMemory());
        return [.. document.RootElement.EnumerateArray().Select((element, number) => Of(number, element.Clone()))];
    }

    private static string? TypeOf(JsonElement result) =>
        result.TryGetProperty("TypeName", out var name) || result.TryGetProperty("Typename", out name) ? name.GetString() : null;

    private static SpecCase Of(int number, JsonElement element)
    {
        var hasReference = element.TryGetProperty("Context", out var context) || element.TryGetProperty("InferredContext", out context);
        var reference = hasReference && context.TryGetProperty("ReferenceDateTime", out var value) ? value.GetDateTime() : new DateTime(2016, 11, 7);
        return new SpecCase(number, element.GetProperty(nameof(Input)).GetString()!, reference, hasReference, [.. element.GetProperty(nameof(Results)).EnumerateArray()]);
    }
}
