using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>Longest drive to Montréal, in hours: "3 h max", "pas plus de deux heures et demie", "90 minutes".</summary>
internal sealed class DistanceReader : IFactReader
{
    private const double MostHours = 30;
    private const double KilometresPerHour = 100;

    public void Read(Reading reading, Draft draft)
    {
        var asked = reading.Asks("distance");
        if (!asked && !reading.Findings.Has("distance", "montreal")) return;
        var findings = reading.Findings;
        var minimum = findings.Has("distance", "minimum") && !findings.Has("distance", "notMinimum");
        var hours = minimum ? null : Hours(reading, asked);
        if (hours is { } value && value <= MostHours) draft.Facts = draft.Facts with { MaxDriveHoursToMontreal = value };
        draft.Answers |= asked && (hours is not null || findings.Has("distance", "far"));
    }

    private static double? Hours(Reading reading, bool asked)
    {
        var from = Corrections.From(reading);
        double? most = null;
        var numbers = reading.Message.Numbers.Where(n => n.First >= from).ToList();
        for (var i = 0; i < numbers.Count; i++)
        {
            var hours = One(reading.Message, numbers[i], asked, out var minutes);
            if (hours is null) continue;
            if (minutes) i++;
            most = Math.Max(most ?? 0, hours.Value);
        }
        return most ?? (Half(reading.Message) ? 0.5 : null);
    }

    /// <summary>One number with its unit; "2 h 30" and "une heure et demie" take what follows.</summary>
    private static double? One(Message message, NumberSpan number, bool asked, out bool minutes)
    {
        minutes = false;
        var unit = Word(message, number.Last + 1);
        if (unit is "h" or "heure" or "heures" or "hour" or "hours")
        {
            var value = number.Value;
            if (number.Last + 2 < message.Count && message.NumberAt(number.Last + 2) is { Article: false } rest && rest.Value < 60 && rest.Value >= 10)
            {
                minutes = true;
                return value + (rest.Value / 60);
            }
            return value + (Half(message, number.Last + 2) ? 0.5 : 0);
        }
        if (unit is "minutes" or "minute" or "min") return number.Value / 60;
        if (unit is "km" or "kilometres" or "kilometers" or "kms") return Math.Round(number.Value / KilometresPerHour * 2) / 2;
        if (Word(message, number.Last + 1) is "and" or "et" && Half(message, number.Last + 1)) return number.Value + 0.5;
        return asked && !number.Article ? number.Value : null;
    }

    private static bool Half(Message message, int at) =>
        Word(message, at) is "et" or "and" && (Word(message, at + 1) is "demi" or "demie" or "half" || (Word(message, at + 1) is "a" && Word(message, at + 2) is "half"));

    private static bool Half(Message message) => message.Tokens.Any(t => t.Text is "demi" or "half") && message.Tokens.Any(t => t.Text is "heure" or "hour");

    private static string? Word(Message message, int at) => at < message.Count ? message[at].Text : null;
}
