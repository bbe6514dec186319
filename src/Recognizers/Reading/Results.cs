using Microsoft.Recognizers.Text;

namespace EmploisEnRegions.Recognizers.Reading;

internal static class Results
{
    /// <param name="end">One past the last character.</param>
    public static ModelResult Of(string typeName, Tokens tokens, int start, int end, SortedDictionary<string, object> resolution) => new()
    {
        Text = tokens.Text[start..end].ToLowerInvariant(),
        Start = start,
        End = end - 1,
        TypeName = typeName,
        Resolution = resolution,
    };

    public static SortedDictionary<string, object> Resolution() => new(StringComparer.Ordinal);
}
