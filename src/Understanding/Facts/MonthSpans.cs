using EmploisEnRegions.Understanding.Rules;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>Months named in a message, counted from year 0: names, seasons, "in six months", "next year".</summary>
internal sealed class MonthSpans(DateOnly today, List<Finding> said, Message message)
{
    private static readonly Dictionary<string, (int First, int Last)> Seasons = new(StringComparer.Ordinal)
    {
        ["spring"] = (2, 4), ["summer"] = (5, 7), ["fall"] = (8, 10), ["winter"] = (11, 13),
    };

    public int Now { get; } = (today.Year * 12) + today.Month - 1;

    /// <summary>How many months or periods were named.</summary>
    public int Count { get; private set; }

    /// <summary>Index of the first word that names one.</summary>
    public int FirstWord { get; private set; } = int.MaxValue;

    /// <summary>From the earliest to the latest month said, or null.</summary>
    public (int First, int Last)? Find()
    {
        (int First, int Last)? all = null;
        var year = said.Find(f => f.Label == "yearNumber") is { Section: not null } y ? (int?)(int)NumberText.Value(message[y.First].Text) : null;
        var named = said.Exists(f => f.Label[0] == 'm' && f.Label.Length == 3 || Seasons.ContainsKey(f.Label));
        foreach (var finding in said)
        {
            if (One(finding, year, named) is not { } span) continue;
            Count++;
            FirstWord = Math.Min(FirstWord, finding.First);
            all = all is { } a ? (Math.Min(a.First, span.First), Math.Max(a.Last, span.Last)) : span;
        }
        return all;
    }

    private (int First, int Last)? One(Finding finding, int? year, bool named) => finding.Label switch
    {
        ['m', var tens, var ones] => Within((tens - '0') * 10 + ones - '0' - 1, finding, year),
        "spring" or "summer" or "fall" or "winter" => Season(finding, year),
        "months" => Later(finding, 1),
        "halfYear" => (Now + 6, Now + 6),
        "weeks" => InDays(finding, 7),
        "years" => Later(finding, 12),
        "nextMonth" => (Now + 1, Now + 1),
        "thisMonth" => (Now, Now),
        "nextYear" when !named => YearOf(today.Year + 1),
        "thisYear" when !named => (Now, (today.Year * 12) + 11),
        "endOfYear" => ((today.Year * 12) + 11, (today.Year * 12) + 11),
        "yearNumber" when !named => Part(finding, YearOf(year!.Value)),
        _ => null,
    };

    private (int First, int Last) YearOf(int year) => (Math.Max(Now, year * 12), (year * 12) + 11);

    /// <summary>A month's next time to come; "next year" and a year number move it.</summary>
    private (int First, int Last) Within(int month, Finding finding, int? year)
    {
        var at = ((year ?? today.Year) * 12) + month;
        if (year is null && (at < Now || (said.Exists(f => f.Label == "nextYear") && at / 12 == today.Year))) at += 12;
        _ = finding;
        return (at, at);
    }

    private (int First, int Last) Season(Finding finding, int? year)
    {
        var (first, last) = Seasons[finding.Label];
        var start = ((year ?? today.Year) * 12) + first;
        var end = start + last - first;
        if (year is null && end < Now) (start, end) = (start + 12, end + 12);
        // Winter that began last year is still on.
        if (year is null && finding.Label == "winter" && Now + 12 <= end) (start, end) = (start - 12, end - 12);
        if (year is null && start <= Now && Now <= end && said.Exists(f => f.Label is "next" or "nextYear")) (start, end) = (start + 12, end + 12);
        return Part(finding, (Math.Max(start, year is null ? Now : start), end));
    }

    /// <summary>"début", "mi-", "fin" before a period.</summary>
    private (int First, int Last) Part(Finding finding, (int First, int Last) span)
    {
        var length = span.Last - span.First + 1;
        var third = Math.Max(1, (length + 2) / 4);
        var before = said.FindLast(f => f.First < finding.First && finding.First - f.Last <= 3 && f.Label is "start" or "middle" or "end");
        return before.Section?.Label switch
        {
            "start" => (span.First, span.First + third - 1),
            "middle" => (span.First + third, span.Last - third),
            "end" => (span.Last - third + 1, span.Last),
            _ => span,
        };
    }

    /// <summary>"2 ou 3 mois", "un an et demi": months from now; "a few months" is two to six.</summary>
    private (int First, int Last)? Later(Finding finding, int monthsEach)
    {
        var values = Values(finding).Select(v => (int)Math.Round(v * monthsEach)).ToList();
        if (values.Count == 0) return monthsEach == 1 ? (Now + 2, Now + 6) : null;
        var half = monthsEach == 12 && Enumerable.Range(finding.Last, Math.Min(3, message.Count - finding.Last)).Any(i => message[i].Text is "demi" or "demie" or "half") ? 6 : 0;
        return values[^1] is > 0 and <= 120 ? (Now + values.Min() + half, Now + values.Max() + half) : null;
    }

    private (int First, int Last)? InDays(Finding finding, int daysEach)
    {
        var values = Values(finding).ToList();
        if (values.Count == 0 || values.Max() > 60) return null;
        int At(double value)
        {
            var date = today.AddDays((int)(value * daysEach));
            return (date.Year * 12) + date.Month - 1;
        }
        return (At(values.Min()), At(values.Max()));
    }

    private IEnumerable<double> Values(Finding finding) =>
        message.Numbers.Where(n => n.First >= finding.First && n.Last <= finding.Last).Select(n => n.Value);
}
