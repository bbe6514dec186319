using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.DateTime;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date or a time. "Tomorrow" is counted from the activity's own time, never from the machine's.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    public string? DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptMessages.SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (activity.Type == ActivityTypes.Message
            && !string.IsNullOrEmpty(activity.Text)
            && DateTimeRecognizer.RecognizeDateTime(
                activity.Text,
                RecognizerCultures.For(turnContext, DefaultLocale),
                refTime: (activity.LocalTimestamp ?? activity.Timestamp)?.DateTime) is [var first, ..]
            && first.Resolution.TryGetValue("values", out var values)
            && values is IEnumerable<IDictionary<string, string>> readings)
        {
            result.Succeeded = true;
            result.Value = [.. readings.Select(Read)];
        }

        return Task.FromResult(result);
    }

    private static DateTimeResolution Read(IDictionary<string, string> reading) => new()
    {
        Timex = reading.TryGetValue("timex", out var timex) ? timex : null,
        Value = reading.TryGetValue("value", out var value) ? value : null,
        Start = reading.TryGetValue("start", out var start) ? start : null,
        End = reading.TryGetValue("end", out var end) ? end : null,
    };
}
