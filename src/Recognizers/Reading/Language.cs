namespace EmploisEnRegions.Recognizers.Reading;

internal enum Language
{
    French,
    English,
}

internal static class Languages
{
    /// <summary>Like the official library, an unknown culture falls back to English.</summary>
    public static Language Find(string? culture, bool fallbackToDefault)
    {
        if (IsIn(culture, "fr"))
        {
            return Language.French;
        }
        if (IsIn(culture, "en") || fallbackToDefault)
        {
            return Language.English;
        }
        throw new ArgumentException($"Could not find Model with the specified configuration: {culture}", nameof(culture));
    }

    private static bool IsIn(string? culture, string language) =>
        culture is not null && culture.StartsWith(language, StringComparison.OrdinalIgnoreCase)
        && (culture.Length == 2 || culture[2] == '-');
}
