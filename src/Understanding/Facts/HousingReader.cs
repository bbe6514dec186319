using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>Rent or buy, and the highest monthly amount said: "entre 900 et 1200 $" is 1200.</summary>
internal sealed class HousingReader : IFactReader
{
    private const double LeastMonthly = 100;
    private const double MostMonthly = 10_000;
    private const double WeeksPerMonth = 52.0 / 12;

    private static readonly HashSet<string> Money = ["$", "dollars", "dollar", "piasses", "piastres", "piasse", "piastre", "cad", "bucks", "balles", "dol"];

    public void Read(Reading reading, Draft draft)
    {
        var asked = reading.Asks("housing");
        HousingType? type = reading.Of("housing").FirstOrDefault(f => f.Label is "rent" or "buy").Section?.Label switch { "buy" => HousingType.Buy, "rent" => HousingType.Rent, _ => null };
        var most = MostMonthlyOf(reading, asked);
        var flexible = asked && reading.Findings.Has("housing", "flexible");
        draft.Answers |= asked && (type is not null || most is not null || flexible);
        if (type is null && most is null) return;
        draft.Facts = draft.Facts with { Housing = new Housing(type, most) };
    }

    private static int? MostMonthlyOf(Reading reading, bool asked)
    {
        // A wage is not a rent, unless the sentence speaks of both.
        if (reading.Findings.Has("housing", "salary") && !reading.Findings.Has("housing", "monthly")) return null;
        // "950 $. En fait les enfants ont 5 ans": the correction is about something else.
        var from = Corrections.From(reading);
        return MostAfter(reading, asked, from) ?? (from > 0 ? MostAfter(reading, asked, 0) : null);
    }

    private static int? MostAfter(Reading reading, bool asked, int from)
    {
        double? most = null;
        foreach (var number in reading.Message.Numbers.Where(n => !n.Article && n.First >= from))
        {
            if (!asked && !IsMoney(reading, number)) continue;
            if (IsOther(reading.Message, number)) continue;
            var monthly = number.Value * Factor(reading);
            if (monthly is >= LeastMonthly and <= MostMonthly && !(most > monthly)) most = monthly;
        }
        return most is null ? null : (int)Math.Round(most.Value);
    }

    /// <summary>Said in passing, an amount needs a sign of money, and a word of rent or budget.</summary>
    private static bool IsMoney(Reading reading, NumberSpan number)
    {
        var message = reading.Message;
        var signed = (number.Last + 1 < message.Count && Money.Contains(message[number.Last + 1].Text)) || (number.First > 0 && Money.Contains(message[number.First - 1].Text));
        return reading.Findings.Has("housing", "monthly") && (signed || number.Value >= 300);
    }

    /// <summary>A year, hours, people, square feet.</summary>
    private static bool IsOther(Message message, NumberSpan number) =>
        number.Last + 1 < message.Count && message[number.Last + 1].Text is "h" or "heures" or "hours" or "ans" or "years" or "km" or "enfants" or "kids" or "pieds" or "feet" or "sqft" or "minutes";

    private static double Factor(Reading reading) =>
        reading.Findings.Has("housing", "weekly") ? WeeksPerMonth : reading.Findings.Has("housing", "yearly") ? 1.0 / 12 : 1;
}
