namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Where a value stands in a text, by tokens.</summary>
internal readonly record struct TokenMatch(SortedValue Value, int Start, int End, float Score);

/// <summary>Looks for the words of a value, in order, with a few others between them.</summary>
internal sealed class TokenSearch(List<Token> tokens, int maxDistance, bool allowPartialMatches)
{
    public List<Token> Tokens => tokens;

    /// <summary>Every match: a person may say the same thing twice, better the second time.</summary>
    public IEnumerable<TokenMatch> Matches(SortedValue value, List<Token> words)
    {
        for (var from = 0; from < tokens.Count && MatchFrom(from, value, words) is { } match; from = match.End + 1)
        {
            yield return match;
        }
    }

    private TokenMatch? MatchFrom(int from, SortedValue value, List<Token> words)
    {
        var (matched, skipped, start, end) = (0, 0, -1, -1);
        foreach (var word in words)
        {
            var position = tokens.FindIndex(from, token => token.Normalized == word.Normalized);
            var distance = matched > 0 ? position - from : 0;
            if (position < 0 || distance > maxDistance)
            {
                continue;
            }

            matched++;
            skipped += distance;
            start = start < 0 ? position : start;
            end = position;
            from = position + 1;
        }

        if (matched == 0 || (matched < words.Count && !allowPartialMatches))
        {
            return null;
        }

        var completeness = (float)matched / words.Count;
        var accuracy = (float)matched / (matched + skipped);
        return new TokenMatch(value, start, end, completeness * accuracy);
    }
}
