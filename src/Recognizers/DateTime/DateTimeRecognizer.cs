using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Dates, times, ranges, durations and repetitions, in French and English.</summary>
public class DateTimeRecognizer : Recognizer<DateTimeOptions>
{
    public DateTimeRecognizer(string? targetCulture, DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(string? targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public DateTimeRecognizer(DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(int options, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public DateTimeModel GetDateTimeModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        new(LanguageOf(culture, fallbackToDefaultCulture));

    /// <param name="refTime">What "tomorrow" counts from; the machine's clock when it is left out, as in the official library.</param>
    /// <returns>
    /// Results of type "datetimeV2.date", ".daterange", ".time", ".timerange", ".datetime", ".datetimerange", ".duration" or ".set":
    /// resolution "values", a list of dictionaries with "timex", "type" and "value" or "start" and "end"; of two readings the past comes first.
    /// </returns>
    public static List<ModelResult> RecognizeDateTime(
        string query, string culture, DateTimeOptions options = DateTimeOptions.None, DateObject? refTime = null, bool fallbackToDefaultCulture = true)
    {
        var model = new DateTimeRecognizer(options).GetDateTimeModel(culture, fallbackToDefaultCulture);
        return refTime is { } reference ? model.Parse(query, reference) : model.Parse(query);
    }
}
