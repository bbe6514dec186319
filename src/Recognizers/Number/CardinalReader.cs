using System.Globalization;
using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

/// <summary>"mille deux cents", "quatre-vingt-dix-sept", "two hundred and fifty-four thousand", "48.2 million", "five point five".</summary>
internal static class CardinalReader
{
    private const int MostParts = 12;

    public static Cardinal Read(NumberText text, int at)
    {
        var isDigits = text.IsDigits(at) || IsLeadingMark(text, at);
        var sum = new Sum(at);
        while (sum.Parts < MostParts && ReadPart(text, ref sum))
        {
        }
        if (sum.Parts == 0)
        {
            return default;
        }
        var end = Math.Max(sum.End, text.EndOf(sum.Next));
        var whole = new Cardinal(sum.Next, end, sum.Total, sum.Tail, sum.Ten, sum.Multiplier, isDigits);
        return isDigits && sum.Parts == 1 && sum.Multiplier == 1 ? whole : WithDecimals(text, whole);
    }

    private static bool ReadPart(NumberText text, ref Sum sum)
    {
        var at = sum.Next;
        var hasAnd = false;
        if (sum.Parts > 0)
        {
            at = text.SkipJoiner(at, out hasAnd);
            // "2000 and 3" are two numbers; "3 hundred and 21" is one.
            if (sum.Limit <= 1 || (!hasAnd && text.IsDigits(at)))
            {
                return false;
            }
        }
        var group = GroupReader.Read(text, at);
        if (!group.Found)
        {
            group = Implicit(text, at, sum.Parts == 0);
        }
        return group.Found && sum.Add(text, group, hasAnd);
    }

    /// <summary>"mille", "million" and "a thousand" begin with an unspoken one.</summary>
    private static Group Implicit(NumberText text, int at, bool isFirst)
    {
        var next = isFirst && text.Is(at, NumberRole.Article) ? at + 1 : at;
        if (next > at && text.Is(next, NumberRole.Hundred))
        {
            return GroupReader.Read(text, next);
        }
        var needsOne = text.Is(next, NumberRole.Multiplier) || (next > at && text.Is(next, NumberRole.Dozen));
        return needsOne ? new Group(next, 0, 1, 0, 0) : default;
    }

    private static bool IsLeadingMark(NumberText text, int at) =>
        (text.Tokens.IsSymbol(at, ',') || text.Tokens.IsSymbol(at, '.')) && text.IsDigits(at + 1) && text.Tokens.IsGlued(at + 1);

    /// <summary>"nought point nought three" is 0.03; "nought point eleven" is 0.11.</summary>
    private static Cardinal WithDecimals(NumberText text, Cardinal whole)
    {
        if (!text.Is(whole.Next, NumberRole.Point) || whole.Multiplier > 1)
        {
            return whole;
        }
        var next = whole.Next + 1;
        var digits = "";
        while (digits.Length < 15 && GroupReader.BelowHundred(text, next, out var after, out var value))
        {
            digits += value.ToString(CultureInfo.InvariantCulture);
            next = after;
        }
        if (digits.Length == 0)
        {
            return whole;
        }
        var total = whole.Value + double.Parse("0." + digits, CultureInfo.InvariantCulture);
        var multiplier = text.Is(next, NumberRole.Multiplier) ? text[next++]!.Value : 1;
        return new Cardinal(next, text.EndOf(next), total * multiplier, 0, 0, multiplier, false);
    }

    /// <summary>The sum of the groups read so far, each multiplied and smaller than the multiplier before it.</summary>
    private struct Sum(int start)
    {
        public int Next = start;
        public int End;
        public int Parts;
        public double Total;
        public double Tail;
        public double Ten;
        public double Multiplier = 1;
        public double Limit;

        public bool Add(NumberText text, Group group, bool hasAnd)
        {
            var (next, multiplier) = Multipliers(text, group);
            var value = group.Value * multiplier;
            if (value >= Limit && Parts > 0 && (group.Value >= Limit || multiplier <= 1))
            {
                return false;
            }
            if (value >= Limit && Parts > 0)
            {
                // "mille deux cents millions": the multiplier takes all that stands before it.
                Total = (Total + group.Value) * multiplier;
            }
            else
            {
                Total += value;
            }
            Tail = hasAnd ? value : group.Tail * multiplier;
            Multiplier = multiplier > 1 ? multiplier : hasAnd && Limit is > 1 and < 1e18 ? Limit : 1;
            Ten = multiplier > 1 || group.Ten >= Total ? 0 : group.Ten;
            Limit = multiplier > 1 ? multiplier : 0;
            (Next, End) = (next, next > group.Next ? 0 : group.End);
            Parts++;
            return true;
        }

        private static (int Next, double Multiplier) Multipliers(NumberText text, Group group)
        {
            var (next, product) = (group.Next, 1.0);
            while (text.SkipHyphen(next) is var at && (text.Is(at, NumberRole.Multiplier) || text.Is(at, NumberRole.Dozen)) && product < 1e18)
            {
                product *= text[at]!.Value;
                next = at + 1;
            }
            return (next, product);
        }
    }
}
