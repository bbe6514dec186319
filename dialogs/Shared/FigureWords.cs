using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>A figure's value and place in words: "25 minutes", "1 h 30", "174 000", "aux Îles-de-la-Madeleine".</summary>
internal sealed class FigureWords(Bilingual<SharedTexts> texts)
{
    private const int Step = 5;
    private const int LongStep = 15;

    public string Value(Figure figure, string language) => (figure.Value, figure.Unit) switch
    {
        (null, _) => "",
        ({ } value, "percent") => Figures.Percent(value, language),
        ({ } value, "dollarsPerMonth" or "dollarsPerYear") => Figures.Money(value, language),
        ({ } value, "dollarsPerHour") => Figures.MoneyAndCents(value, language),
        ({ } value, "persons") => Figures.Of(Math.Round(value), language),
        ({ } value, "thousandPersons") => Figures.Of(Math.Round(value * 1000), language),
        ({ } value, "hours") => Duration(value, language),
        ({ } value, _) => Figures.Of(value, language),
    };

    /// <summary>Where a figure holds: at its place, or in the whole region when it names none.</summary>
    public string At(string? place, string language)
    {
        var t = texts.In(language);
        return Figures.Place(place) switch
        {
            "" => t.InRegion,
            ['L', 'e', ' ', .. var name] => t.AtLe.With("place", name),
            ['L', 'e', 's', ' ', .. var name] => t.AtLes.With("place", name),
            var name => t.At.With("place", name),
        };
    }

    /// <summary>Driving times are estimates: to five minutes, beyond an hour to a quarter.</summary>
    private string Duration(double hours, string language)
    {
        var t = texts.In(language);
        var step = hours < 1 ? Step : LongStep;
        var minutes = Math.Max(step, (int)Math.Round(hours * 60 / step) * step);
        if (minutes < 60) return t.Minutes.With("minutes", Figures.Of(minutes));
        var (whole, rest) = (minutes / 60, minutes % 60);
        return (rest == 0 ? t.Hours : t.HoursMinutes).With("hours", Figures.Of(whole)).With("minutes", Figures.Of(rest));
    }
}
