using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Primitives;

namespace EmploisEnRegions.BotHost.Hosting;

/// <summary>Failures under /v3, /api and /health, in the Bot Framework's form.</summary>
internal sealed class AnswersForPrograms : IExceptionHandler
{
    private static readonly PathString[] Doors = ["/v3", "/api", "/health"];

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!IsForPrograms(httpContext.Request.Path)) return false;
        httpContext.Response.StatusCode = StatusOf(exception);
        httpContext.Response.Headers.RetryAfter = exception switch
        {
            ConversationBusyException => "1",
            StorageUnavailableException => "5",
            _ => default(StringValues),
        };
        await AnswerAsync(httpContext, cancellationToken);
        return true;
    }

    public static bool IsForPrograms(PathString path) =>
        Doors.Any(door => path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase));

    /// <summary>A request that cannot be read, or is too large, is the caller's doing.</summary>
    public static int StatusOf(Exception problem) => problem switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        ConversationBusyException or StorageUnavailableException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public static Task AnswerAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsHead(http.Request.Method)) return Task.CompletedTask;
        var (code, message) = http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ("NotFound", "There is nothing at this address."),
            StatusCodes.Status405MethodNotAllowed => ("BadArgument", "This address does not take this method."),
            StatusCodes.Status413PayloadTooLarge => ("MessageSizeTooBig", "The request is too large."),
            StatusCodes.Status415UnsupportedMediaType => ("BadArgument", "This address does not take this kind of content."),
            >= StatusCodes.Status500InternalServerError => ("ServiceError", "The request failed on our side. It may be sent again."),
            _ => ("BadArgument", "The request cannot be read."),
        };
        return http.Response.WriteAsJsonAsync(new { error = new { code, message } }, cancellationToken);
    }
}
