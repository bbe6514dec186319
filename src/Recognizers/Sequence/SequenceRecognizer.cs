using EmploisEnRegions.Recognizers.Sequences;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Telephone numbers and e-mail addresses.</summary>
public class SequenceRecognizer : Recognizer<SequenceOptions>
{
    public SequenceRecognizer(string? targetCulture, SequenceOptions options = SequenceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public SequenceRecognizer(string? targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public SequenceRecognizer(SequenceOptions options = SequenceOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public SequenceRecognizer(int options, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public IModel GetPhoneNumberModel(string? culture = null, bool fallbackToDefaultCulture = true)
    {
        _ = LanguageOf(culture, fallbackToDefaultCulture);
        return new PhoneNumberModel();
    }

    public IModel GetEmailModel(string? culture = null, bool fallbackToDefaultCulture = true)
    {
        _ = LanguageOf(culture, fallbackToDefaultCulture);
        return new EmailModel();
    }

    /// <returns>Results of type "phonenumber": "value" as written and "score" (0 to 1, fifteen digits at most, as text).</returns>
    public static List<ModelResult> RecognizePhoneNumber(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        new SequenceRecognizer(options).GetPhoneNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <returns>Results of type "email": "value" in lower case.</returns>
    public static List<ModelResult> RecognizeEmail(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        new SequenceRecognizer(options).GetEmailModel(culture, fallbackToDefaultCulture).Parse(query);
}
