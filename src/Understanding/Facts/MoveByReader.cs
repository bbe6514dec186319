using System.Globalization;
using EmploisEnRegions.Understanding.Rules;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>When the person wants to move, as months: "l'été prochain" → "2027-06..2027-08", "pas avant septembre" → "2027-09..".</summary>
internal sealed class MoveByReader : IFactReader
{
    public void Read(Reading reading, Draft draft)
    {
        var asked = reading.Asks("timeline");
        if (!asked && !reading.Findings.Has("moveBy", "moving")) return;
        var from = Corrections.From(reading);
        var said = reading.Of("moveBy").Where(f => f.First >= from && f.Label is not ("moving" or "none")).ToList();
        var period = Period(reading, said);
        if (!asked && period is not null && !NearMoving(reading, said)) return;
        if (period is not null) draft.Facts = draft.Facts with { MoveBy = period };
        draft.Answers |= asked && (period is not null || said.Exists(f => f.Label == "noHurry"));
    }

    /// <summary>Said in passing, the time must stand in the sentence that speaks of moving.</summary>
    private static bool NearMoving(Reading reading, List<Finding> said) =>
        reading.Of("moveBy").Any(m => m.Label == "moving" && said.Exists(f => reading.Message.SameSentence(m.First, f.First)));

    private static string? Period(Reading reading, List<Finding> said)
    {
        var months = new MonthSpans(reading.Utterance.Today, said, reading.Message);
        if (months.Find() is not { } span)
        {
            return said.Exists(f => f.Label == "asap") ? Write(months.Now, months.Now + 2) : null;
        }
        var one = months.Count == 1;
        if (one && said.Exists(f => f.Label == "notBefore" && Before(f, months.FirstWord))) return Text(span.First) + "..";
        if (one && said.Exists(f => f.Label == "by" && Before(f, months.FirstWord))) return Write(Math.Min(months.Now, span.Last), span.Last);
        return Write(span.First, span.Last);
    }

    /// <summary>"d'ici", "not before" stand within a few words of the month: "from Colombia … next summer" does not.</summary>
    private static bool Before(Finding finding, int month) => finding.First <= month && month - finding.Last <= 4;

    private static string Write(int first, int last) => first == last ? Text(first) : Text(first) + ".." + Text(last);

    private static string Text(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}");
}
