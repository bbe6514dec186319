using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

/// <param name="Next">The token after the last; 0 when nothing was read.</param>
internal readonly record struct Fraction(int Next, double Value, double Multiplier)
{
    public bool Found => Next > 0;
}

/// <summary>"two thirds", "five and a quarter", "one over twenty", "trois quarts", "un million et demi", "half a dozen".</summary>
internal static class FractionReader
{
    /// <summary>A fraction that begins with its own words: "a fifth", "half a million".</summary>
    public static Fraction ReadAlone(NumberText text, int at)
    {
        if (text.Is(at, NumberRole.Fraction) && (text.Language == Language.French || CountedBy(text, at + 1).Found))
        {
            return Multiplied(text, at + 1, 1 / text[at]!.Value);
        }
        // "a hundred thousandths" is a hundred parts, not one.
        if (!text.Is(at, NumberRole.Article) || text.Is(at + 1, NumberRole.Hundred) || text.Is(at + 1, NumberRole.Multiplier))
        {
            return default;
        }
        var denominator = Denominator(text, at + 1, isOne: true);
        return denominator.Found ? Multiplied(text, denominator.Next, 1 / denominator.Value) : default;
    }

    /// <summary>The fraction that a cardinal begins: as its numerator, or as the whole before "and a half".</summary>
    /// <param name="depth">How many wholes stand before: "twenty and three and three fifths" has two, nothing has more.</param>
    public static Fraction ReadAfter(NumberText text, Cardinal cardinal, int depth = 0)
    {
        var fraction = Over(text, cardinal);
        if (!fraction.Found)
        {
            fraction = Parts(text, cardinal);
        }
        return fraction.Found || depth > 1 ? fraction : Mixed(text, cardinal, depth);
    }

    private static Fraction Over(NumberText text, Cardinal cardinal)
    {
        var at = cardinal.Next;
        var isRatio = text.Is(at, NumberRole.Ratio);
        if (!isRatio && !text.Is(at, NumberRole.Over))
        {
            return default;
        }
        at += isRatio && text.Language == Language.English && text.Is(at + 1, NumberRole.Of) ? 2 : 1;
        var below = CardinalReader.Read(text, at);
        // "12 out of 10" and "douze sur dix" are two numbers.
        return below.Found && below.Value > 0 && (!isRatio || cardinal.Value < below.Value)
            ? new Fraction(below.Next, cardinal.Value / below.Value, 1)
            : default;
    }

    private static Fraction Parts(NumberText text, Cardinal cardinal)
    {
        var at = text.SkipHyphen(cardinal.Next);
        var denominator = Denominator(text, at, cardinal.Value == 1);
        if (!denominator.Found || cardinal.IsDigits)
        {
            return default;
        }
        if (cardinal.Ten > 0 && text[at] is { IsOrdinal: true, Role: NumberRole.Unit } unit)
        {
            return Multiplied(text, denominator.Next, (cardinal.Value - cardinal.Ten) / (cardinal.Ten + unit.Value));
        }
        var tail = TailOf(text, cardinal);
        if (tail > 0 && tail < denominator.Value)
        {
            var part = Multiplied(text, denominator.Next, tail / denominator.Value);
            var scale = part.Multiplier == 1 && cardinal.Multiplier >= 1e6 ? cardinal.Multiplier : 1;
            return new Fraction(part.Next, cardinal.Value - tail + (part.Value * scale), 1);
        }
        return Multiplied(text, denominator.Next, cardinal.Value / denominator.Value);
    }

    private static double TailOf(NumberText text, Cardinal cardinal) =>
        cardinal.Tail > 0 || !text.Is(cardinal.Next - 2, NumberRole.And) ? cardinal.Tail : text[cardinal.Next - 1]?.Value ?? 0;

    /// <summary>"five and a quarter", "3 million and a half", "un et un demi", "twenty and three and three fifths".</summary>
    private static Fraction Mixed(NumberText text, Cardinal whole, int depth)
    {
        if (!text.Is(whole.Next, NumberRole.And) || (whole.IsDigits && whole.Multiplier == 1))
        {
            return default;
        }
        var at = whole.Next + 1;
        var part = ReadAlone(text, at);
        if (!part.Found)
        {
            var numerator = CardinalReader.Read(text, at);
            part = numerator.Found && numerator.Value < 100 ? ReadAfter(text, numerator, depth + 1) : default;
        }
        if (!part.Found || part.Value >= Math.Max(10, whole.Multiplier))
        {
            return default;
        }
        var scale = part.Multiplier == 1 && whole.Multiplier > 1 ? whole.Multiplier : 1;
        return new Fraction(part.Next, whole.Value + (part.Value * scale), 1);
    }

    /// <summary>"thirds", "twenty-firsts", "quarts". In English only "one" has a singular: "two hundredth" is an ordinal.</summary>
    private static Fraction Denominator(NumberText text, int at, bool isOne)
    {
        if (text.Is(at, NumberRole.Fraction))
        {
            return new Fraction(at + 1, text[at]!.Value, 1);
        }
        var ordinal = OrdinalReader.ReadWords(text, at);
        if (!ordinal.Found || ordinal.Value < 3 || text[ordinal.Next - 1] is not { Role: not NumberRole.First } last)
        {
            return default;
        }
        var isSpoken = last.IsPlural || isOne || (text.Language == Language.French && !text.Tokens.IsSymbol(at - 1, '-'));
        return isSpoken ? new Fraction(ordinal.Next, ordinal.Value, 1) : default;
    }

    /// <summary>"three quarters million", "two thirds of a million", "half a dozen".</summary>
    private static Fraction Multiplied(NumberText text, int next, double value)
    {
        var counted = CountedBy(text, next);
        return counted.Found ? new Fraction(counted.Next, value * counted.Value, counted.Value) : new Fraction(next, value, 1);
    }

    private static Fraction CountedBy(NumberText text, int at)
    {
        at = text.SkipHyphen(at);
        at += text.Is(at, NumberRole.Of) ? 1 : 0;
        at += text.Is(at, NumberRole.Article) ? 1 : 0;
        return text.Is(at, NumberRole.Multiplier) || text.Is(at, NumberRole.Dozen) ? new Fraction(at + 1, text[at]!.Value, 1) : default;
    }
}
