using System.Globalization;
using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

/// <summary>How a value is written in a resolution: fifteen digits, and a decimal comma in French.</summary>
internal static class NumberFormats
{
    public static string Value(double value, Language language)
    {
        var text = value.ToString("G15", CultureInfo.InvariantCulture);
        return language == Language.French ? text.Replace('.', ',') : text;
    }
}
