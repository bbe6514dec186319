namespace Microsoft.Recognizers.Text;

/// <summary>Finds one kind of thing in a text of one language. Thread-safe.</summary>
public interface IModel
{
    string ModelTypeName { get; }

    /// <summary>The things found, in the order of the text; empty for an empty text.</summary>
    List<ModelResult> Parse(string query);
}
