using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke <c>application/search</c>.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class SearchInvokeValue
{
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    [JsonPropertyName("queryText")]
    public string? QueryText { get; set; }

    [JsonPropertyName("queryOptions")]
    public SearchInvokeOptions? QueryOptions { get; set; }

    [JsonPropertyName("context")]
    public object? Context { get; set; }
}

[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class SearchInvokeOptions
{
    [JsonPropertyName("skip")]
    public int Skip { get; set; }

    [JsonPropertyName("top")]
    public int Top { get; set; }
}

[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class SearchInvokeResponse : AdaptiveCardInvokeResponse;

public static class SearchInvokeTypes
{
    public const string Search = "search";
    public const string SearchAnswer = "searchAnswer";
    public const string Typeahead = "typeahead";
}
