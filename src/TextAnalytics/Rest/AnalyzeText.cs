using System.Text.Json;
using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace EmploisEnRegions.TextAnalytics.Rest;

/// <summary>POST {endpoint}/language/:analyze-text through Azure.Core's pipeline: its retries, its logs without content.</summary>
internal sealed class AnalyzeText
{
    private readonly HttpPipeline _pipeline;
    private readonly Uri _address;

    public AnalyzeText(Uri endpoint, TextAnalyticsClientOptions options, HttpPipelinePolicy authentication)
    {
        _address = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/language/:analyze-text?api-version=2023-04-01");
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new ErrorParser() };
        pipeline.PerRetryPolicies.Add(authentication);
        _pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    public async Task<Response<T>> SendAsync<T>(BinaryData body, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var message = Message(body);
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Read(message.Response, read);
    }

    public Response<T> Send<T>(BinaryData body, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var message = Message(body);
        _pipeline.Send(message, cancellationToken);
        return Read(message.Response, read);
    }

    private HttpMessage Message(BinaryData body)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(_address);
        message.Request.Headers.Add("Accept", "application/json");
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(body);
        return message;
    }

    private static Response<T> Read<T>(Response response, Func<JsonElement, T> read)
    {
        if (response.Status != 200)
        {
            throw new RequestFailedException(response);
        }
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            var results = json.RootElement.GetProperty("results");
            if (results.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
            {
                var error = ErrorParser.Innermost(errors[0].GetProperty("error"));
                throw new RequestFailedException(response.Status, error.Message ?? error.Code ?? "", error.Code, null);
            }
            return Response.FromValue(read(results.GetProperty("documents")[0]), response);
        }
        catch (Exception failure) when (ErrorParser.IsUnreadable(failure) || failure is IndexOutOfRangeException)
        {
            throw new RequestFailedException(response.Status, "The answer of the service cannot be read.", "UnreadableResponse", failure);
        }
    }
}
