namespace EmploisEnRegions.Tests.Unit.Recognizers;

/// <param name="Number">Its place in the model's file, from 0.</param>
internal sealed record SpecContradiction(string Language, string Model, int Number, string Reason);

/// <summary>Cases that contradict Québec usage, the rest of the cases or themselves: not followed, and why.</summary>
internal static class SpecContradictions
{
    public static readonly SpecContradiction[] All =
    [
        .. Of("fr", "DateTime", "the day comes first in French: 07/06 is 7 June", 175, 176, 211, 218, 285),
        .. Of("fr", "DateTime", "the words and the value are of two dates, or the text is cut elsewhere than the words end", 65, 106, 111, 120, 122, 174, 220, 227, 402),
        .. Of("fr", "DateTime", "the value needs a reference date that the case does not carry, or another than it carries", 213, 276, 277, 278, 385, 388),
        .. Of("fr", "DateTime", "an article or a preposition belongs to the text here, and not in cases of the same form", 23, 72, 98, 99, 149, 153, 170, 191, 238, 294, 373, 397, 425),
        .. Of("fr", "DateTime", "an hour without morning or afternoon has two readings; here one, or 18h00 has two", 107, 155, 157, 189, 230),
        .. Of("fr", "DateTime", "\"dans cinq jours\" is a day, and \"la semaine suivante\" the week after this one", 121, 152, 160),
        .. Of("fr", "DateTime", "\"cet été\" is a summer of this year", 42),
        .. Of("fr", "DateTime", "\"pour 2h\" is a length, and \"du jour\" no date", 31, 133),
        .. Of("fr", "DateTime", "in Québec one has one's déjeuner in the morning and one's dîner at noon", 346, 347, 358),
        .. Of("fr", "DateTime", "\"bimensuel\" is twice a month", 378),
        .. Of("fr", "DateTime", "\"mercredi précédent\" is last week's in one case and the nearest in another", 237, 259),
        .. Of("fr", "Number", "a number with a comma is a decimal, not a fraction or a power", 72, 73, 80, 85),
        .. Of("fr", "Number", "cents and dozens multiply nothing after \"deux\": \"322 cents\" is money", 69, 79, 111),
        .. Of("fr", "Number", "\"trillion\" is 10 to the 18th in French", 65),
    ];

    private static IEnumerable<SpecContradiction> Of(string language, string model, string reason, params int[] numbers) =>
        numbers.Select(number => new SpecContradiction(language, model, number, reason));
}
