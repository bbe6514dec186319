namespace EmploisEnRegions.Understanding.Words;

/// <summary>Finds the numbers of a message, in digits and in words: "vingt-deux", "quatre-vingts", "mille deux cents", "twelve hundred".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Small = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["deux"] = 2, ["two"] = 2, ["trois"] = 3, ["three"] = 3, ["quatre"] = 4, ["four"] = 4,
        ["cinq"] = 5, ["five"] = 5, ["six"] = 6, ["sept"] = 7, ["seven"] = 7, ["huit"] = 8, ["eight"] = 8, ["neuf"] = 9, ["nine"] = 9,
        ["dix"] = 10, ["ten"] = 10, ["onze"] = 11, ["eleven"] = 11, ["douze"] = 12, ["twelve"] = 12, ["treize"] = 13, ["thirteen"] = 13,
        ["quatorze"] = 14, ["fourteen"] = 14, ["quinze"] = 15, ["fifteen"] = 15, ["seize"] = 16, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["vingt"] = 20, ["vingts"] = 20, ["twenty"] = 20,
        ["trente"] = 30, ["thirty"] = 30, ["quarante"] = 40, ["forty"] = 40, ["fourty"] = 40, ["cinquante"] = 50, ["fifty"] = 50,
        ["soixante"] = 60, ["sixty"] = 60, ["septante"] = 70, ["seventy"] = 70, ["huitante"] = 80, ["eighty"] = 80, ["nonante"] = 90, ["ninety"] = 90,
    };

    private static readonly HashSet<string> Hundreds = ["cent", "cents", "hundred", "hundreds"];
    private static readonly HashSet<string> Thousands = ["mille", "thousand", "k"];
    private static readonly HashSet<string> Articles = ["un", "une", "a", "an"];

    public static IEnumerable<string> All => Small.Keys.Concat(Hundreds).Concat(Thousands);

    public static List<NumberSpan> Find(IReadOnlyList<Token> tokens)
    {
        var spans = new List<NumberSpan>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var span = At(tokens, i);
            if (span is null) continue;
            spans.Add(span);
            i = span.Last;
        }
        return spans;
    }

    private static NumberSpan? At(IReadOnlyList<Token> tokens, int first)
    {
        if (tokens[first].IsNumber) return Digits(tokens, first);
        var reading = new Reading();
        var i = first;
        while (i < tokens.Count && tokens[i].Clause == tokens[first].Clause && reading.Takes(tokens[i].Text, Next(tokens, i))) i++;
        if (i > first) return new NumberSpan(first, i - first, reading.Value, false);
        return Articles.Contains(tokens[first].Text) ? Article(tokens, first) : null;
    }

    private static NumberSpan Digits(IReadOnlyList<Token> tokens, int first)
    {
        var value = NumberText.Value(tokens[first].Text);
        var times = Next(tokens, first) switch
        {
            { } next when Thousands.Contains(next) => 1000,
            { } next when Hundreds.Contains(next) => 100,
            _ => 1,
        };
        return new NumberSpan(first, times > 1 ? 2 : 1, value * times, false);
    }

    /// <summary>"a hundred", "une centaine" and "a dozen" count; "une fille" is for the reader to judge.</summary>
    private static NumberSpan Article(IReadOnlyList<Token> tokens, int first) => Next(tokens, first) switch
    {
        "hundred" => new(first, 2, 100, false),
        "thousand" => new(first, 2, 1000, false),
        "centaine" => new(first, 2, 100, false),
        "millier" => new(first, 2, 1000, false),
        "dozen" or "douzaine" => new(first, 2, 12, false),
        "dizaine" => new(first, 2, 10, false),
        "quinzaine" => new(first, 2, 15, false),
        "vingtaine" => new(first, 2, 20, false),
        "trentaine" => new(first, 2, 30, false),
        "couple" => new(first, 2, 2, false),
        _ => new(first, 1, 1, true),
    };

    private static string? Next(IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count && tokens[i + 1].Clause == tokens[i].Clause ? tokens[i + 1].Text : null;

    /// <summary>Adds number words up as long as they make one number: "mille | deux | cents", but "quatre | neuf" are two.</summary>
    private sealed class Reading
    {
        private int thousands;
        private int hundreds;
        private int rest = -1;
        private bool started;

        public double Value => thousands + hundreds + Math.Max(rest, 0);

        public bool Takes(string word, string? next)
        {
            if (word is "et" or "and") return started && next is not null && JoinsAfterAnd(word, next);
            if (word is "un" or "une" && started && rest is >= 20 and < 70 or 80) { rest += 1; return true; }
            if (Hundreds.Contains(word)) return TakesHundred();
            if (Thousands.Contains(word) && word != "k") return TakesThousand();
            if (!Small.TryGetValue(word, out var small) || !Fits(small)) return false;
            rest = rest == 4 && small == 20 ? 80 : Math.Max(rest, 0) + small;
            return started = true;
        }

        private bool JoinsAfterAnd(string and, string next) => and == "et"
            ? rest is >= 20 and <= 60 && (next is "un" or "une" || (rest == 60 && next == "onze"))
            : (hundreds > 0 || thousands > 0) && rest < 0 && Small.ContainsKey(next);

        private bool Fits(int small) => rest switch
        {
            < 0 => true,
            4 => small == 20,
            10 => small is 7 or 8 or 9,
            60 or 80 => small is > 0 and < 20,
            >= 20 and < 100 when rest % 10 == 0 => small is > 0 and < 10,
            70 or 90 => false,
            _ => false,
        };

        private bool TakesHundred()
        {
            if (hundreds > 0 || rest is 0 or > 20) return false;
            hundreds = (rest < 0 ? 1 : rest) * 100;
            rest = -1;
            return started = true;
        }

        private bool TakesThousand()
        {
            if (thousands > 0 || rest == 0) return false;
            thousands = (started ? hundreds + Math.Max(rest, 0) : 1) * 1000;
            (hundreds, rest) = (0, -1);
            return started = true;
        }
    }
}
