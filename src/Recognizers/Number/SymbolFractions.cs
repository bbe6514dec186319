using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

/// <summary>"½", "2 ¾", "1/4", "2 1/4".</summary>
internal static class SymbolFractions
{
    private const string Symbols = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";

    private static readonly double[] Values =
        [1.0 / 2, 1.0 / 3, 2.0 / 3, 1.0 / 4, 3.0 / 4, 1.0 / 5, 2.0 / 5, 3.0 / 5, 4.0 / 5, 1.0 / 6, 5.0 / 6, 1.0 / 8, 3.0 / 8, 5.0 / 8, 7.0 / 8];

    public static bool IsSymbol(Tokens tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Symbol && tokens.Text[tokens[at].Start] > 127 && Symbols.Contains(tokens.Text[tokens[at].Start], StringComparison.Ordinal);

    public static bool TryRead(NumberText text, int at, out Numeral numeral)
    {
        var whole = 0.0;
        var next = at;
        if (text.IsDigits(at) && !IsPart(text, at, at + 1) && Length(text, at) <= 9)
        {
            whole = Digits(text, at);
            next = at + 1;
        }
        var fraction = FractionAt(text, next);
        if (fraction.Next == 0 && next > at)
        {
            (whole, next) = (0, at);
            fraction = FractionAt(text, at);
        }
        numeral = fraction.Next == 0
            ? default
            : new Numeral(at, fraction.Next, text.Tokens[at].Start, text.EndOf(fraction.Next), whole + fraction.Value, NumberForm.Fraction);
        return fraction.Next > 0;
    }

    private static (int Next, double Value) FractionAt(NumberText text, int at)
    {
        var tokens = text.Tokens;
        if (at < tokens.Count && tokens[at].Kind == TokenKind.Symbol && Symbols.IndexOf(tokens.Text[tokens[at].Start], StringComparison.Ordinal) is >= 0 and var symbol)
        {
            return (at + 1, Values[symbol]);
        }
        var isFraction = text.IsDigits(at) && tokens.IsSymbol(at + 1, '/') && text.IsDigits(at + 2)
            && tokens.IsGlued(at + 1) && tokens.IsGlued(at + 2)
            && !IsPart(text, at - 1, at) && !IsPart(text, at + 2, at + 3)
            && Length(text, at) <= 9 && Length(text, at + 2) <= 9;
        return isFraction && Digits(text, at + 2) is > 0 and var below ? (at + 3, Digits(text, at) / below) : (0, 0);
    }

    /// <summary>The symbol between two glued tokens makes both part of a date, a phone number or a version: "5/17/2018", "-2222/2222".</summary>
    private static bool IsPart(NumberText text, int left, int right)
    {
        var tokens = text.Tokens;
        var symbol = tokens.IsGlued(right) && left >= 0 && tokens[left].Kind == TokenKind.Symbol ? left
            : tokens.IsGlued(right) && right < tokens.Count && tokens[right].Kind == TokenKind.Symbol ? right : -1;
        return symbol > 0 && tokens.IsGlued(symbol) && tokens.IsGlued(symbol + 1)
            && text.IsDigits(symbol - 1) && text.IsDigits(symbol + 1);
    }

    private static int Length(NumberText text, int at) => text.Tokens[at].End - text.Tokens[at].Start;

    private static double Digits(NumberText text, int at) =>
        double.Parse(text.Tokens.Word(at), System.Globalization.CultureInfo.InvariantCulture);
}
