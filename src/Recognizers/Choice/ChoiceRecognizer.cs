namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Yes and no in their many forms, in French and English.</summary>
public class ChoiceRecognizer : Recognizer<ChoiceOptions>
{
    public ChoiceRecognizer(string? targetCulture, ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(string? targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public ChoiceRecognizer(ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(int options, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public IModel GetBooleanModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        new BooleanModel(LanguageOf(culture, fallbackToDefaultCulture));

    /// <returns>At most one result of type "boolean": resolution "value" (bool) and "score" (double, 0 to 1).</returns>
    public static List<ModelResult> RecognizeBoolean(string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true) =>
        new ChoiceRecognizer(options).GetBooleanModel(culture, fallbackToDefaultCulture).Parse(query);
}
