using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;

namespace EmploisEnRegions.Tests.Unit.Recognizers;

/// <param name="IsSought">Only the cases of the kinds that the product needs.</param>
internal sealed record SpecRow(string Model, string Language, Func<SpecCase, List<ModelResult>> Run, int Floor, bool IsSought = false)
{
    public string Name => IsSought ? Model + ", sought" : Model;

    public SpecCase[] Cases => [.. SpecCase.Load(Language, Model).Where(spec => !IsSought || spec.IsSought)];

    public bool Passes(SpecCase spec) => SpecJudge.Passes(spec, Run(spec), Language == "en");
}

internal static class SpecTable
{
    /// <summary>The floor is what was reached when the row was last deepened: it may rise, never fall.</summary>
    public static readonly SpecRow[] Rows =
    [
        new("Number", "en", spec => NumberRecognizer.RecognizeNumber(spec.Input, "en-CA"), 117),
        new("Number", "fr", spec => NumberRecognizer.RecognizeNumber(spec.Input, "fr-CA"), 115),
        new("Ordinal", "en", spec => NumberRecognizer.RecognizeOrdinal(spec.Input, "en-CA"), 27),
        new("Ordinal", "fr", spec => NumberRecognizer.RecognizeOrdinal(spec.Input, "fr-CA"), 38),
        new("Percent", "en", spec => NumberRecognizer.RecognizePercentage(spec.Input, "en-CA"), 9),
        new("Percent", "fr", spec => NumberRecognizer.RecognizePercentage(spec.Input, "fr-CA"), 17),
        new("Currency", "en", spec => NumberWithUnitRecognizer.RecognizeCurrency(spec.Input, "en-CA"), 97),
        new("Currency", "fr", spec => NumberWithUnitRecognizer.RecognizeCurrency(spec.Input, "fr-CA"), 56),
        new("Age", "en", spec => NumberWithUnitRecognizer.RecognizeAge(spec.Input, "en-CA"), 7),
        new("Age", "fr", spec => NumberWithUnitRecognizer.RecognizeAge(spec.Input, "fr-CA"), 7),
        new("PhoneNumber", "en", spec => SequenceRecognizer.RecognizePhoneNumber(spec.Input, "en-CA"), 200),
        new("Email", "en", spec => SequenceRecognizer.RecognizeEmail(spec.Input, "en-CA"), 12),
        new("DateTime", "en", spec => DateTimeRecognizer.RecognizeDateTime(spec.Input, "en-CA", refTime: spec.Reference), 433),
        new("DateTime", "fr", spec => DateTimeRecognizer.RecognizeDateTime(spec.Input, "fr-CA", refTime: spec.Reference), 357),
        new("DateTime", "en", spec => DateTimeRecognizer.RecognizeDateTime(spec.Input, "en-CA", refTime: spec.Reference), 331, IsSought: true),
        new("DateTime", "fr", spec => DateTimeRecognizer.RecognizeDateTime(spec.Input, "fr-CA", refTime: spec.Reference), 275, IsSought: true),
        new("Boolean", "en", spec => ChoiceRecognizer.RecognizeBoolean(spec.Input, "en-CA"), 9),
        new("Boolean", "fr", spec => ChoiceRecognizer.RecognizeBoolean(spec.Input, "fr-CA"), 11),
    ];
}
