namespace Microsoft.Recognizers.Text.Number;

/// <summary>Numbers, ordinals and percentages, in French and English.</summary>
public class NumberRecognizer : Recognizer<NumberOptions>
{
    public NumberRecognizer(string? targetCulture, NumberOptions options = NumberOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public NumberRecognizer(string? targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public NumberRecognizer(NumberOptions options = NumberOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public NumberRecognizer(int options, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public NumberModel GetNumberModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        new(LanguageOf(culture, fallbackToDefaultCulture));

    public OrdinalModel GetOrdinalModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        new(LanguageOf(culture, fallbackToDefaultCulture));

    public PercentModel GetPercentageModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        new(LanguageOf(culture, fallbackToDefaultCulture));

    /// <returns>Results of type "number": resolution "value" (fifteen digits, decimal comma in French) and "subtype".</returns>
    public static List<ModelResult> RecognizeNumber(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberRecognizer(options).GetNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <returns>Results of type "ordinal" or "ordinal.relative": "value", "offset" and "relativeTo" (start, current, end).</returns>
    public static List<ModelResult> RecognizeOrdinal(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberRecognizer(options).GetOrdinalModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <returns>Results of type "percentage": "value" with its sign, "30%".</returns>
    public static List<ModelResult> RecognizePercentage(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberRecognizer(options).GetPercentageModel(culture, fallbackToDefaultCulture).Parse(query);
}
