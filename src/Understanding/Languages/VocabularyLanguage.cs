namespace EmploisEnRegions.Understanding.Languages;

/// <summary>Words that our own tables use in one language only: they speak for it, a little less than its common words.</summary>
internal sealed class VocabularyLanguage
{
    private readonly Dictionary<string, int> leans = new(StringComparer.Ordinal);

    public void Add(string word, bool french) => leans[word] = (leans.TryGetValue(word, out var lean) ? lean : 0) | (french ? 1 : 2);

    /// <summary>1: French; -1: English; 0: both or neither.</summary>
    public int Of(string word) => leans.TryGetValue(word, out var lean) ? lean switch { 1 => 1, 2 => -1, _ => 0 } : 0;
}
