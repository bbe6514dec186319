using EmploisEnRegions.Recognizers.Choices;
using EmploisEnRegions.Recognizers.Reading;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>
/// Finds the one yes or no of a text: the first, unless a longer no follows. "je ne sais pas", "not sure" are neither.
/// </summary>
internal sealed class BooleanModel(Language language) : IModel
{
    public string ModelTypeName => "boolean";

    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var tokens = Tokens.Of(query);
        var words = Words(tokens, 0, tokens.Count);
        var whole = BooleanPhrases.Of(language).Whole.Match(tokens, 0, out var answer);
        if (whole > 0 && Words(tokens, 0, whole) == words)
        {
            return [Result(tokens, 0, whole, answer, words)];
        }
        var (first, length) = Deciding(tokens, out answer);
        return length > 0 ? [Result(tokens, first, length, answer, words)] : [];
    }

    private (int First, int Length) Deciding(Tokens tokens, out Answer answer)
    {
        var best = (First: 0, Length: 0);
        answer = Answer.Neither;
        for (var at = 0; at < tokens.Count;)
        {
            var length = BooleanPhrases.Of(language).Anywhere.Match(tokens, at, out var found);
            var outweighs = best.Length == 0 || (found == Answer.No && Words(tokens, at, length) > Words(tokens, best.First, best.Length));
            if (length > 0 && found != Answer.Neither && outweighs)
            {
                best = (at, length);
                answer = found;
            }
            at += Math.Max(1, length);
        }
        return best;
    }

    private static ModelResult Result(Tokens tokens, int first, int length, Answer answer, int words)
    {
        var next = first + length + (IsSkinTone(tokens, first + length) ? 2 : 0);
        var resolution = Results.Resolution();
        resolution["value"] = answer == Answer.Yes;
        // The official score: how much of the text the phrase is, above a floor.
        resolution["score"] = 0.4 + (0.6 * Words(tokens, first, next - first) / words);
        var result = Results.Of("boolean", tokens, tokens[first].Start, tokens[next - 1].End, resolution);
        result.Text = tokens.Text[result.Start..(result.End + 1)];
        return result;
    }

    /// <summary>Words, and emoji with each of their modifiers; punctuation does not count.</summary>
    private static int Words(Tokens tokens, int first, int length)
    {
        var count = 0;
        for (var i = first; i < first + length; i++)
        {
            var c = tokens.Text[tokens[i].Start];
            count += tokens[i].Kind != TokenKind.Symbol || char.IsHighSurrogate(c) || c is '✅' or '✔' or '✋' or '❌' ? 1 : 0;
        }
        return count;
    }

    private static bool IsSkinTone(Tokens tokens, int at) =>
        at + 1 < tokens.Count && tokens.Text[tokens[at].Start] == '\uD83C' && tokens.Text[tokens[at + 1].Start] is >= '\uDFFB' and <= '\uDFFF';
}
