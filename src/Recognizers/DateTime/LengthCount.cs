using EmploisEnRegions.Recognizers.Numbers;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>How many of a unit: "3.5", "half an", "one and half", "twenty and four", "trois quarts d'".</summary>
internal static class LengthCount
{
    /// <summary>"une quinzaine de jours", "trois quarts d'heure", "three quarters of an hour".</summary>
    public static int OfUnit(DateText text, int next)
    {
        var of = text.Skip(next, Role.Of);
        of += of > next && (text.Tokens.IsWord(of, "an") || text.Tokens.IsWord(of, "a")) && !text.IsFrench ? 1 : 0;
        var word = next > 0 && of > next && of < text.Count ? text.Tokens.Word(next - 1) : default;
        var isPart = word.EndsWith("aine") || word.EndsWith("aines") || word is "quart" or "quarts" or "quarter" or "quarters" or "tiers";
        return isPart && text.Is(of, Role.Unit) ? of : next;
    }

    /// <summary>"one and half hour", "twenty and four hours".</summary>
    public static int AndMore(DateText text, int at, int next, ref double count)
    {
        if (text.IsFrench || !text.Is(next, Role.And) || text.IsDigits(at))
        {
            return next;
        }
        var more = text.After(next);
        if (text.Is(more, Role.Half) && text.Is(more + 1, Role.Unit))
        {
            count += 0.5;
            return more + 1;
        }
        var isSum = count is >= 20 and < 100 && count % 10 == 0 && GroupReader.BelowHundred(text.Numbers, more, out var after, out var unit) && unit is > 0 and < 10 && text.Is(after, Role.Unit);
        if (!isSum)
        {
            return next;
        }
        GroupReader.BelowHundred(text.Numbers, more, out after, out unit);
        count += unit;
        return after;
    }

    /// <summary>"3", "3.5", "two and a half", "half an", "une demi-", "a", "un".</summary>
    public static bool TryCount(DateText text, int at, out int next, out double count)
    {
        (next, count) = (at + 1, 1);
        if (text.Is(at, Role.Half) && !text.IsFrench)
        {
            count = 0.5;
            next += text.Numbers.Is(next, NumberRole.Article) ? 1 : 0;
            return true;
        }
        if (NumeralReader.TryRead(text.Numbers, at, out var numeral) && numeral.Form != NumberForm.Power && numeral.Value is >= 0 and < 1e6)
        {
            (next, count) = (numeral.Next, numeral.Value);
            // "two quarters" is no half unless something follows of which it is one.
            if (numeral.Form == NumberForm.Fraction && text.Tokens.IsWord(next - 1, "quarters") && !text.Is(next, Role.Of | Role.Unit) && GroupReader.BelowHundred(text.Numbers, at, out var quarters, out var whole))
            {
                (next, count) = (quarters, whole);
            }
            next = text.SkipSymbol(next, '-');
            // "2017 q1", "2019-trimestre1"
            return !(text.IsDigits(next + 1) && text.Tokens.IsGlued(next + 1) && text.Tokens[next].Kind == Reading.TokenKind.Word && numeral.Value >= 1900);
        }
        return text.Numbers.Is(at, NumberRole.Article) || text.Tokens.IsWord(at, "an");
    }

    /// <summary>"un an et demi", "an hour and a half", "one year and a quarter".</summary>
    public static int AndHalf(DateText text, int at, ref double count)
    {
        if (!text.Is(at, Role.And))
        {
            return at;
        }
        var next = text.After(at);
        next += text.Numbers.Is(next, NumberRole.Article) || text.Tokens.IsWord(next, "un") || text.Tokens.IsWord(next, "une") ? 1 : 0;
        if (!text.Numbers.Is(next, NumberRole.Fraction))
        {
            return at;
        }
        count += 1 / text.Numbers[next]!.Value;
        return next + 1;
    }
}
