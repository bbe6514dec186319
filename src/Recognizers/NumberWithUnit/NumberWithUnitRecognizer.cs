namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Amounts of money, ages, dimensions and temperatures, in French and English.</summary>
public class NumberWithUnitRecognizer : Recognizer<NumberWithUnitOptions>
{
    public NumberWithUnitRecognizer(string? targetCulture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(string? targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(NumberWithUnitOptions options = NumberWithUnitOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(int options, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public CurrencyModel GetCurrencyModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        new(LanguageOf(culture, fallbackToDefaultCulture));

    public TemperatureModel GetTemperatureModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        new(LanguageOf(culture, fallbackToDefaultCulture));

    public DimensionModel GetDimensionModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        new(LanguageOf(culture, fallbackToDefaultCulture));

    public AgeModel GetAgeModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        new(LanguageOf(culture, fallbackToDefaultCulture));

    /// <returns>Results of type "currency": "value" (null where a currency stands alone), "unit", and "isoCurrency" where the words name one country's.</returns>
    public static List<ModelResult> RecognizeCurrency(string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberWithUnitRecognizer(options).GetCurrencyModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <returns>Results of type "age": "value" and "unit".</returns>
    public static List<ModelResult> RecognizeAge(string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberWithUnitRecognizer(options).GetAgeModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <returns>Results of type "temperature": "value" and "unit".</returns>
    public static List<ModelResult> RecognizeTemperature(string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberWithUnitRecognizer(options).GetTemperatureModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <returns>Results of type "dimension": "value" and "unit".</returns>
    public static List<ModelResult> RecognizeDimension(string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberWithUnitRecognizer(options).GetDimensionModel(culture, fallbackToDefaultCulture).Parse(query);
}
