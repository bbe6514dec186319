using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

/// <summary>Any number at a token: sign, digits or words, fraction, power, suffix.</summary>
internal static class NumeralReader
{
    public static bool TryRead(NumberText text, int at, out Numeral numeral)
    {
        var first = SkipSign(text, at);
        if (!TryReadUnsigned(text, first, out numeral))
        {
            return false;
        }
        if (first > at)
        {
            numeral = numeral with { First = at, Start = text.Tokens[at].Start, Value = -numeral.Value };
        }
        return true;
    }

    /// <summary>A letter touches the digits: "180ml", "A1", "115USD".</summary>
    public static bool TouchesWord(NumberText text, Numeral numeral)
    {
        var tokens = text.Tokens;
        return (text.IsDigits(numeral.First) && tokens.IsGlued(numeral.First) && tokens[numeral.First - 1].Kind == TokenKind.Word)
            || (text.IsDigits(numeral.Next - 1) && tokens.IsGlued(numeral.Next) && tokens[numeral.Next].Kind == TokenKind.Word);
    }

    private static int SkipSign(NumberText text, int at)
    {
        var tokens = text.Tokens;
        if (text.Is(at, NumberRole.Minus))
        {
            // "au moins trois" is not minus three.
            return tokens.IsWord(at - 1, "au") || tokens.IsWord(at - 1, "du") || tokens.IsWord(at - 1, "ou") ? at : at + 1;
        }
        var follows = at > 0 && tokens.IsGlued(at) && tokens[at - 1].Kind != TokenKind.Symbol;
        return tokens.IsSymbol(at, '-') && tokens.IsGlued(at + 1) && !follows && (text.IsDigits(at + 1) || tokens.IsSymbol(at + 1, ',') || tokens.IsSymbol(at + 1, '.'))
            ? at + 1
            : at;
    }

    private static bool TryReadUnsigned(NumberText text, int at, out Numeral numeral)
    {
        numeral = default;
        if (SymbolFractions.TryRead(text, at, out numeral))
        {
            return true;
        }
        var alone = FractionReader.ReadAlone(text, at);
        if (alone.Found)
        {
            numeral = new Numeral(at, alone.Next, text.Tokens[at].Start, text.EndOf(alone.Next), alone.Value, NumberForm.Fraction);
            return true;
        }
        var cardinal = CardinalReader.Read(text, at);
        if (!cardinal.Found)
        {
            return false;
        }
        numeral = new Numeral(at, cardinal.Next, text.Tokens[at].Start, cardinal.End, cardinal.Value, NumberForm.Whole);
        var fraction = FractionReader.ReadAfter(text, cardinal);
        if (fraction.Found)
        {
            numeral = numeral with { Next = fraction.Next, End = text.EndOf(fraction.Next), Value = fraction.Value, Form = NumberForm.Fraction };
        }
        else if (cardinal.IsDigits)
        {
            numeral = DigitForms.Extend(text, numeral);
        }
        return true;
    }
}
