using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>Fields that the person asks to change without a value: "changer mon budget".</summary>
internal static class FieldsToChange
{
    public static IReadOnlyList<string> Read(Reading reading, Profile facts)
    {
        if (!reading.Findings.Has("requests", "changeAnswers")) return [];
        return [.. reading.Of("fields").Select(f => f.Label).Distinct(StringComparer.Ordinal).Where(field => !facts.Gives(field))];
    }
}
