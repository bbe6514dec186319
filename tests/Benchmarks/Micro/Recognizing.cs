using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;

namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>Every recogniser on the same ordinary messages, as a bot would ask them.</summary>
internal static class Recognizing
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0);

    private static readonly (string Text, string Culture)[] Messages =
    [
        ("je suis infirmière, j'ai 34 ans et deux enfants de 4 et 7 ans", "fr-CA"),
        ("je veux partir d'ici deux ans, avec un budget de 1 200,50 $ par mois", "fr-CA"),
        ("l'été prochain, vers la fin de juin, à 900 piasses de loyer", "fr-CA"),
        ("I am a welder, 41 years old, with 3 kids", "en-CA"),
        ("we would like to move by next fall, up to $1,400 a month", "en-CA"),
        ("call me next Monday at 2 pm", "en-CA"),
    ];

    public static Row Row() => new("recognising a message", Messages.Length, () =>
    {
        foreach (var (text, culture) in Messages)
        {
            // A copy: a message that comes anew is cut anew.
            All(new string(text), culture);
        }
        return Task.CompletedTask;
    });

    private static void All(string text, string culture)
    {
        NumberRecognizer.RecognizeNumber(text, culture);
        NumberRecognizer.RecognizeOrdinal(text, culture);
        NumberRecognizer.RecognizePercentage(text, culture);
        NumberWithUnitRecognizer.RecognizeCurrency(text, culture);
        NumberWithUnitRecognizer.RecognizeAge(text, culture);
        DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: Now);
        SequenceRecognizer.RecognizePhoneNumber(text, culture);
        SequenceRecognizer.RecognizeEmail(text, culture);
        ChoiceRecognizer.RecognizeBoolean(text, culture);
    }
}
