using EmploisEnRegions.Understanding.Places;

namespace EmploisEnRegions.Understanding.Words;

/// <summary>A number of the message. <paramref name="Article"/>: it was "un", "une", "a" or "an", which may not count at all.</summary>
internal sealed record NumberSpan(int First, int Count, double Value, bool Article)
{
    public int Last => First + Count - 1;
}

/// <summary>A message cut, folded and looked up once; every reader works on this.</summary>
internal sealed class Message
{
    private readonly Token[] tokens;
    private readonly int[][] numbers;
    private readonly NumberSpan?[] numberAt;
    private readonly PlaceSpan?[] placeAt;

    public Message(string text, Token[] tokens, int[][] lexiconNumbers, IReadOnlyList<NumberSpan> spans, IReadOnlyList<PlaceSpan> places, (int Opening, int Closing) edges)
    {
        Text = text;
        this.tokens = tokens;
        numbers = lexiconNumbers;
        Numbers = spans;
        Places = places;
        (Opening, Closing) = edges;
        numberAt = new NumberSpan?[tokens.Length];
        placeAt = new PlaceSpan?[tokens.Length];
        foreach (var span in spans) numberAt[span.First] = span;
        foreach (var span in places) placeAt[span.First] = span;
    }

    public string Text { get; }
    public int Count => tokens.Length;

    /// <summary>First word after "bonjour", "well", …</summary>
    public int Opening { get; }

    /// <summary>Index after the last word before "svp", "thanks", …</summary>
    public int Closing { get; }

    public IReadOnlyList<NumberSpan> Numbers { get; }
    public IReadOnlyList<PlaceSpan> Places { get; }
    public IReadOnlyList<Token> Tokens => tokens;
    public Token this[int index] => tokens[index];
    public int[] NumbersOf(int index) => numbers[index];
    public NumberSpan? NumberAt(int index) => numberAt[index];
    public PlaceSpan? PlaceAt(int index) => placeAt[index];

    /// <summary>The person's own words from one token to another.</summary>
    public string Words(int first, int last) => Text[tokens[first].Start..tokens[last].End];

    public bool SameClause(int a, int b) => tokens[a].Clause == tokens[b].Clause;
    public bool SameSentence(int a, int b) => tokens[a].Sentence == tokens[b].Sentence;
}
