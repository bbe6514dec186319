using System.Text.Json;
using Azure;
using Azure.Core;

namespace EmploisEnRegions.TextAnalytics.Rest;

/// <summary>The innermost code of an error is the precise one: "InvalidDocument" inside "InvalidArgument".</summary>
internal sealed class ErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        (error, data) = (null, null);
        if (response.ContentStream is not { CanSeek: true } stream)
        {
            return false;
        }
        try
        {
            stream.Position = 0;
            using var json = JsonDocument.Parse(stream);
            error = Innermost(json.RootElement.GetProperty("error"));
            return true;
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            return false;
        }
    }

    public static bool IsUnreadable(Exception failure) =>
        failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException;

    public static ResponseError Innermost(JsonElement error)
    {
        while (error.TryGetProperty("innererror", out var inner) && inner.ValueKind == JsonValueKind.Object && inner.TryGetProperty("code", out _))
        {
            error = inner;
        }
        return new ResponseError(Answers.Text(error, "code"), error.TryGetProperty("message", out var message) ? message.GetString() : null);
    }
}
