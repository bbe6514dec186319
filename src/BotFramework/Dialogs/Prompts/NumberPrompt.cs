using System.Globalization;
using System.Numerics;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in digits or in words, with or without a unit.</summary>
/// <typeparam name="T">float, int, long, double or decimal.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    private static readonly Func<string, object?>? Parse =
        typeof(T) == typeof(int) ? Parser<int>()
        : typeof(T) == typeof(long) ? Parser<long>()
        : typeof(T) == typeof(float) ? Parser<float>()
        : typeof(T) == typeof(double) ? Parser<double>()
        : typeof(T) == typeof(decimal) ? Parser<decimal>()
        : null;

    private static readonly Func<string, string, List<ModelResult>>[] Recognizers =
    [
        (text, culture) => NumberRecognizer.RecognizeNumber(text, culture),
        (text, culture) => NumberWithUnitRecognizer.RecognizeCurrency(text, culture),
        (text, culture) => NumberWithUnitRecognizer.RecognizeAge(text, culture),
        (text, culture) => NumberWithUnitRecognizer.RecognizeTemperature(text, culture),
        (text, culture) => NumberWithUnitRecognizer.RecognizeDimension(text, culture),
    ];

    /// <exception cref="NotSupportedException">The type is none of the five.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        if (Parse is null)
        {
            throw new NotSupportedException($"NumberPrompt: type argument T of type '{typeof(T)}' is not supported");
        }

        DefaultLocale = defaultLocale;
    }

    public string? DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptMessages.SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        var text = turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
        if (!string.IsNullOrEmpty(text)
            && Recognize(text, RecognizerCultures.For(turnContext, DefaultLocale)) is [var first, ..]
            && first.Resolution.TryGetValue("value", out var value)
            && Parse!(value?.ToString() ?? string.Empty) is T number)
        {
            result.Succeeded = true;
            result.Value = number;
        }

        return Task.FromResult(result);
    }

    private static List<ModelResult> Recognize(string text, string culture)
    {
        foreach (var recognize in Recognizers)
        {
            if (recognize(text, culture) is { Count: > 0 } numbers)
            {
                return numbers;
            }
        }

        return [];
    }

    // Recognized values have no group separators; some cultures write the decimal point as a comma.
    private static Func<string, object?> Parser<TNumber>()
        where TNumber : struct, INumber<TNumber> =>
        text => TNumber.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
