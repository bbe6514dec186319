using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke <c>adaptiveCard/action</c>: somebody used an Action.Execute of a card.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class AdaptiveCardInvokeValue
{
    [JsonPropertyName("action")]
    public AdaptiveCardInvokeAction? Action { get; set; }

    [JsonPropertyName("authentication")]
    public AdaptiveCardAuthentication? Authentication { get; set; }

    [JsonPropertyName("state")]
    public string? State { get; set; }
}

[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class AdaptiveCardInvokeAction
{
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("verb")]
    public string? Verb { get; set; }

    [JsonPropertyName("data")]
    public object? Data { get; set; }
}

[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class AdaptiveCardAuthentication
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    [JsonPropertyName("token")]
    public string? Token { get; set; }
}

/// <summary>What the bot answers to it: a card, a message or an error.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class AdaptiveCardInvokeResponse
{
    /// <summary>HTTP status.</summary>
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("value")]
    public object? Value { get; set; }
}
