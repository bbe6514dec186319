namespace EmploisEnRegions.Understanding.Words;

/// <summary>One word or number of a message.</summary>
/// <param name="Text">Folded: no case, no accent.</param>
/// <param name="Start">Where it begins in the original text.</param>
/// <param name="End">Where it ends, exclusive. Words of one contraction ("j'ai", "I'm") may share their place.</param>
/// <param name="Clause">Grows at each comma, dash, line or sentence end.</param>
/// <param name="Sentence">Grows at each sentence end.</param>
/// <param name="Capital">Begins with a capital letter as typed.</param>
internal readonly record struct Token(string Text, int Start, int End, int Clause, int Sentence, bool Capital)
{
    public bool IsNumber => char.IsAsciiDigit(Text[0]);
}
