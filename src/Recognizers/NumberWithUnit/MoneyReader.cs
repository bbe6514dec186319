using EmploisEnRegions.Recognizers.Numbers;
using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Units;

/// <param name="Next">The token after the last; 0 when nothing was read.</param>
/// <param name="Value">Null where a currency stands alone.</param>
internal readonly record struct Amount(int Start, int Next, int End, double? Value, Unit Unit)
{
    public bool Found => Next > 0;
}

/// <summary>"1 200,50 $", "$1,200 CAD", "45 K$", "150 millions de $ US", "thirteen dollars and forty-five cents".</summary>
internal static class MoneyReader
{
    public static Amount Read(NumberText text, int at)
    {
        var phrases = UnitPhrases.Money(text.Language);
        var before = phrases.Before.Match(text.Tokens, at, out var unit);
        if (before > 0 && IsFree(text, at) && NumeralReader.TryRead(text, at + before, out var numeral) && StandsBefore(text, at + before, numeral))
        {
            return After(text, numeral, text.Tokens[at].Start, unit!);
        }
        if (NumeralReader.TryRead(text, at, out numeral))
        {
            var amount = Followed(text, numeral);
            return amount.Found ? WithCents(text, amount) : default;
        }
        // "a multibillion-dollar deal" names the currency and no amount.
        var isAlone = text.Language == Language.English && (text.Tokens.IsWord(at, "dollar") || text.Tokens.IsWord(at, "dollars"));
        return isAlone && before > 0 ? new Amount(text.Tokens[at].Start, at + 1, text.Tokens[at].End, null, unit!) : default;
    }

    /// <summary>A code glued behind a word is part of that word.</summary>
    private static bool IsFree(NumberText text, int at) => !text.Tokens.IsGlued(at) || text.Tokens[at - 1].Kind == TokenKind.Symbol;

    private static bool StandsBefore(NumberText text, int numberAt, Numeral numeral) =>
        text.IsDigits(numberAt) && numeral.First == numberAt;

    /// <summary>"$1,200 CAD": a sign before, and its country after.</summary>
    private static Amount After(NumberText text, Numeral numeral, int start, Unit unit)
    {
        numeral = Scaled(text, numeral);
        var length = UnitPhrases.Money(text.Language).After.Match(text.Tokens, numeral.Next, out var precise);
        var isPrecise = length > 0 && unit.Code.Length == 0 && precise!.Code.EndsWith('D') && text.Tokens[numeral.Next].Kind == TokenKind.Word;
        return isPrecise
            ? new Amount(start, numeral.Next + length, text.EndOf(numeral.Next + length), numeral.Value, precise!)
            : new Amount(start, numeral.Next, numeral.End, numeral.Value, unit);
    }

    private static Amount Followed(NumberText text, Numeral numeral)
    {
        numeral = Scaled(text, numeral);
        var tokens = text.Tokens;
        var at = text.SkipHyphen(numeral.Next);
        at += text.Is(at, NumberRole.Of) || tokens.IsWord(at, "d") ? 1 : 0;
        at += tokens.IsSymbol(at, '\'') ? 1 : 0;
        var length = UnitPhrases.Money(text.Language).After.Match(tokens, at, out var unit);
        if (length == 0)
        {
            return Millions(text, numeral);
        }
        // "10 $20": the sign belongs to the number that it touches.
        var isNextOnes = tokens[at].Kind == TokenKind.Symbol && text.IsDigits(at + 1) && tokens.IsGlued(at + 1) && !tokens.IsGlued(at);
        return isNextOnes || IsLonger(tokens, at + length)
            ? default
            : new Amount(numeral.Start, at + length, tokens[at + length - 1].End, numeral.Value, unit!);
    }

    private static bool IsLonger(Tokens tokens, int next) => tokens.IsGlued(next) && tokens[next - 1].Kind == TokenKind.Word && tokens[next].Kind == TokenKind.Digits;

    /// <summary>"30 MUSD".</summary>
    private static Amount Millions(NumberText text, Numeral numeral)
    {
        var tokens = text.Tokens;
        var at = numeral.Next;
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Word || tokens.Word(at) is not ['m', _, _, _] word)
        {
            return default;
        }
        var length = UnitPhrases.Money(text.Language).Before.Match(Tokens.Of(word[1..].ToString()), 0, out var unit);
        return length > 0 ? new Amount(numeral.Start, at + 1, tokens[at].End, numeral.Value * 1e6, unit!) : default;
    }

    /// <summary>"45 M$", "45 k $": thousands and millions that only a currency allows to write apart.</summary>
    private static Numeral Scaled(NumberText text, Numeral numeral)
    {
        var tokens = text.Tokens;
        var at = numeral.Next;
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Word || !tokens.IsSymbol(at + 1, '$'))
        {
            return numeral;
        }
        var scale = tokens.Word(at) switch { "k" => 1e3, "m" => 1e6, "g" => 1e9, _ => 1 };
        return scale > 1 ? numeral with { Next = at + 1, End = tokens[at].End, Value = numeral.Value * scale } : numeral;
    }

    /// <summary>"3 dollars 50 cents", "15 dollars and 15", "15 dollars 50", "4 piasses et quart".</summary>
    private static Amount WithCents(NumberText text, Amount amount)
    {
        var at = amount.Next;
        var isWord = text.Tokens[at - 1].Kind == TokenKind.Word;
        if (!isWord || amount.Value is not { } whole || whole != Math.Floor(whole) || IsCents(amount.Unit))
        {
            return amount;
        }
        at += text.Is(at, NumberRole.And) ? 1 : 0;
        var isFollowed = NumeralReader.TryRead(text, at, out var cents) && cents.IsWhole && cents.Value is > 0 and < 100;
        if (!isFollowed)
        {
            return amount;
        }
        var second = Followed(text, cents);
        if (second.Found)
        {
            return IsCents(second.Unit) ? amount with { Next = second.Next, End = second.End, Value = whole + (cents.Value / 100) } : amount;
        }
        var endsClause = cents.Next >= text.Tokens.Count || text.Tokens[cents.Next].Kind == TokenKind.Symbol;
        return endsClause ? amount with { Next = cents.Next, End = cents.End, Value = whole + (cents.Value / 100) } : amount;
    }

    private static bool IsCents(Unit unit) => unit.Name is "Cent" or "Pence" or "Penny";
}
