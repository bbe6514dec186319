using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something found in a text.</summary>
public class ModelResult<T>
{
    public string Text { get; set; } = string.Empty;

    public int Start { get; set; }

    /// <summary>Its last character, included.</summary>
    public int End { get; set; }

    public string TypeName { get; set; } = string.Empty;

    public T Resolution { get; set; } = default!;
}

/// <summary>The choice that was found.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class FoundChoice
{
    [JsonPropertyName("value")]
    public string? Value { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>0..1; 1 is exact.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>The words by which it was found.</summary>
    [JsonPropertyName("synonym")]
    public string? Synonym { get; set; }
}

/// <summary>The value that was found.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class FoundValue
{
    [JsonPropertyName("value")]
    public string? Value { get; set; }

    [JsonPropertyName("index")]
    public int Index { get; set; }

    [JsonPropertyName("score")]
    public float Score { get; set; }
}

/// <summary>A value to look for, and the place of its choice.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class SortedValue
{
    [JsonPropertyName("value")]
    public string Value { get; set; } = string.Empty;

    [JsonPropertyName("index")]
    public int Index { get; set; }
}
