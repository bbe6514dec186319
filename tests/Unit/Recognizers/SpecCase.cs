using System.Text.Json;

namespace EmploisEnRegions.Tests.Unit.Recognizers;

/// <summary>One of Microsoft's cases; read where it lies, never copied.</summary>
internal sealed record SpecCase(string Input, DateTime Reference, bool HasReference, JsonElement[] Results)
{
    public static readonly string Folder = Path.Combine(Architecture.Repository.Root, "..", "shared", "specs", "recognizers");

    public static bool ArePresent => Directory.Exists(Folder);

    public static SpecCase[] Load(string language, string model)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, language, model + "Model.json")).AsMemory());
        return [.. document.RootElement.EnumerateArray().Select(element => Of(element.Clone()))];
    }

    private static SpecCase Of(JsonElement element)
    {
        var hasReference = element.TryGetProperty("Context", out var context) || element.TryGetProperty("InferredContext", out context);
        var reference = hasReference && context.TryGetProperty("ReferenceDateTime", out var value) ? value.GetDateTime() : new DateTime(2016, 11, 7);
        return new SpecCase(element.GetProperty(nameof(Input)).GetString()!, reference, hasReference, [.. element.GetProperty(nameof(Results)).EnumerateArray()]);
    }
}
