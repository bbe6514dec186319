using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by their words, otherwise by "the second", otherwise by a number, otherwise by nearly their words.</summary>
public class ChoiceRecognizers
{
    // "I have lived here for one year with my two children" chooses nothing.
    private const int MostWordsBesideANumberInWords = 4;
    private const int MostWordsBesideAPlace = 6;

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string? utterance, IList<string> choices, FindChoicesOptions? options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string? utterance, IList<Choice> list, FindChoicesOptions? options = null)
    {
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0 || string.IsNullOrEmpty(utterance))
        {
            return found;
        }

        var culture = options?.Locale is { Length: > 0 } locale ? locale : Culture.English;
        var places = options?.RecognizeOrdinals is false ? [] : NumberRecognizer.RecognizeOrdinal(utterance, culture);
        if (places.Count == 0 && options?.RecognizeNumbers is not false)
        {
            places = NumberRecognizer.RecognizeNumber(utterance, culture);
        }

        found = IsAboutMore(utterance, places) ? [] : [.. places.Select(place => ChoiceAt(place, list)).OfType<ModelResult<FoundChoice>>().OrderBy(choice => choice.Start)];
        return found.Count > 0 || Find.NearestChoice(utterance, list, options) is not { } nearest ? found : [nearest];
    }

    private static bool IsAboutMore(string utterance, List<ModelResult> places)
    {
        var beside = Tokenizer.DefaultTokenizer(utterance)
            .Count(token => !Politeness.Has(token) && !places.Exists(place => token.Start >= place.Start && token.End <= place.End));
        var inWords = places.Exists(place => place.TypeName == "number" && !char.IsAsciiDigit(utterance[place.Start]));
        return beside > (inWords ? MostWordsBesideANumberInWords : MostWordsBesideAPlace);
    }

    private static ModelResult<FoundChoice>? ChoiceAt(ModelResult place, IList<Choice> list)
    {
        // "The last" and the like say "value": "" or an offset: no place in the list.
        if (!place.Resolution.TryGetValue("value", out var value)
            || !int.TryParse(value?.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            || number < 1 || number > list.Count)
        {
            return null;
        }

        return new ModelResult<FoundChoice>
        {
            Start = place.Start,
            End = place.End,
            TypeName = "choice",
            Text = place.Text,
            Resolution = new FoundChoice { Value = list[number - 1].Value, Index = number - 1, Score = 1 },
        };
    }
}
