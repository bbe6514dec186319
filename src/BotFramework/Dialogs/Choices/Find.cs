namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by their words.</summary>
public static class Find
{
    private const int UsualTokenDistance = 2;

    public static List<ModelResult<FoundChoice>> FindChoices(string? utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    public static List<ModelResult<FoundChoice>> FindChoices(string? utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindValues(utterance, WordsOf(choices, options), options).ConvertAll(found => AsChoice(found, choices));
    }

    /// <summary>Every value in the text, once, in the order of the text; longer and closer ones win over those that they cover.</summary>
    public static List<ModelResult<FoundValue>> FindValues(string? utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (string.IsNullOrEmpty(utterance))
        {
            return [];
        }

        if (values.Find(value => value.Value.Equals(utterance, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return [Found(exact, 0, utterance.Length - 1, 1, utterance)];
        }

        var tokenizer = options?.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var search = new TokenSearch(
            tokenizer(utterance, options?.Locale), options?.MaxTokenDistance ?? UsualTokenDistance, options?.AllowPartialMatches ?? false);
        var matches = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => search.Matches(value, tokenizer(value.Value.Trim(), options?.Locale)))
            .OrderByDescending(match => match.Score);
        return Best(matches, search.Tokens, utterance);
    }

    /// <summary>The choice that was nearly named; null when there is none, or more than one.</summary>
    internal static ModelResult<FoundChoice>? NearestChoice(string utterance, IList<Choice> choices, FindChoicesOptions? options) =>
        NearMatch.Find(utterance, WordsOf(choices, options), options) is { } found ? AsChoice(found, choices) : null;

    private static ModelResult<FoundChoice> AsChoice(ModelResult<FoundValue> found, IList<Choice> choices) => new()
    {
        Start = found.Start,
        End = found.End,
        TypeName = "choice",
        Text = found.Text,
        Resolution = new FoundChoice
        {
            Value = choices[found.Resolution.Index].Value,
            Index = found.Resolution.Index,
            Score = found.Resolution.Score,
            Synonym = found.Resolution.Value,
        },
    };

    private static List<SortedValue> WordsOf(IList<Choice> choices, FindChoicesOptions? options)
    {
        var words = new List<SortedValue>();
        for (var i = 0; i < choices.Count; i++)
        {
            Add(options?.NoValue is true ? null : choices[i].Value, i);
            Add(options?.NoAction is true ? null : choices[i].Action?.Title, i);
            choices[i].Synonyms?.ForEach(synonym => Add(synonym, i));
        }

        return words;

        void Add(string? value, int index)
        {
            if (value is not null)
            {
                words.Add(new SortedValue { Value = value, Index = index });
            }
        }
    }

    private static List<ModelResult<FoundValue>> Best(IEnumerable<TokenMatch> matches, List<Token> tokens, string utterance)
    {
        var best = new List<ModelResult<FoundValue>>();
        var foundIndexes = new HashSet<int>();
        var usedTokens = new HashSet<int>();
        foreach (var match in matches)
        {
            var span = Enumerable.Range(match.Start, match.End - match.Start + 1);
            if (!foundIndexes.Contains(match.Value.Index) && !span.Any(usedTokens.Contains))
            {
                foundIndexes.Add(match.Value.Index);
                usedTokens.UnionWith(span);
                var (start, end) = (tokens[match.Start].Start, tokens[match.End].End);
                best.Add(Found(match.Value, start, end, match.Score, utterance[start..(end + 1)]));
            }
        }

        best.Sort((a, b) => a.Start - b.Start);
        return best;
    }

    private static ModelResult<FoundValue> Found(SortedValue value, int start, int end, float score, string text) => new()
    {
        Start = start,
        End = end,
        TypeName = "value",
        Text = text,
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = score },
    };
}
