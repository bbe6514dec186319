using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The failed call behind an error.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class InnerHttpError
{
    public InnerHttpError()
    {
    }

    public InnerHttpError(int? statusCode = null, object? body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    [JsonPropertyName("statusCode")]
    public int? StatusCode { get; set; }

    [JsonPropertyName("body")]
    public object? Body { get; set; }
}
