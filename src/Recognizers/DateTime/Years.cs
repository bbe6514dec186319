using EmploisEnRegions.Recognizers.Numbers;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"2027", "'27", "nineteen ninety six", "deux mille vingt-sept".</summary>
internal static class Years
{
    public static bool TryRead(DateText text, int at, bool isShort, out int next, out int year)
    {
        (next, year) = (at + 1, text.Digits(at));
        if (year >= 0)
        {
            var isPart = text.Tokens.IsSymbol(next, ':') || (text.Tokens.IsGlued(next) && text.Tokens[next].Kind == Reading.TokenKind.Word)
                || text.Tokens.IsSymbol(next, '%') || text.Tokens.IsSymbol(next, '$');
            year = isShort && text.Length(at) == 2 ? OfTwoDigits(year) : year;
            return !isPart && year is >= 1500 and <= 2199 && (isShort || text.Length(at) == 4);
        }
        return TrySpoken(text, at, out next, out year);
    }

    public static int OfTwoDigits(int year) => year < 30 ? 2000 + year : 1900 + year;

    private static bool TrySpoken(DateText text, int at, out int next, out int year)
    {
        (next, year) = (at, 0);
        if (text.Numbers[at] is null)
        {
            return false;
        }
        if (TryCardinal(text, at, 1900, out next, out year))
        {
            return true;
        }
        var isPair = GroupReader.BelowHundred(text.Numbers, at, out var middle, out var century) && century is 19 or 20
            && GroupReader.BelowHundred(text.Numbers, middle, out next, out var rest) && rest >= 10 && (year = (int)((century * 100) + rest)) > 0;
        return isPair;
    }

    /// <summary>"seventeen hundred thirty-three": only after a day and a month, for it may count anything.</summary>
    public static bool TryOldSpoken(DateText text, int at, out int next, out int year)
    {
        (next, year) = (at, 0);
        return text.Numbers[at] is not null && TryCardinal(text, at, 1500, out next, out year);
    }

    private static bool TryCardinal(DateText text, int at, int earliest, out int next, out int year)
    {
        var cardinal = CardinalReader.Read(text.Numbers, at);
        (next, year) = (cardinal.Next, cardinal.Found && cardinal.Value < 2100 ? (int)cardinal.Value : 0);
        return year >= earliest && !cardinal.IsDigits;
    }
}
