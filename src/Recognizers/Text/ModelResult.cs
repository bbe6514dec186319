namespace Microsoft.Recognizers.Text;

/// <summary>One thing found in a text. <see cref="Start"/> and <see cref="End"/> are inclusive positions in UTF-16 units.</summary>
public class ModelResult
{
    /// <summary>The words found; lower-cased by every model but boolean, as the official library does.</summary>
    public string Text { get; set; } = "";
    public int Start { get; set; }
    public int End { get; set; }
    public string TypeName { get; set; } = "";

    /// <summary>What the words mean; the keys depend on <see cref="TypeName"/>.</summary>
    public SortedDictionary<string, object> Resolution { get; set; } = [];
}
