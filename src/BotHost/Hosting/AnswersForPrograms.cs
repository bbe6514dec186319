using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Primitives;

namespace EmploisEnRegions.BotHost.Hosting;

/// <summary>Failures under /v3, /api and /health, in the Bot Framework's form.</summary>
internal sealed partial class AnswersForPrograms(ILogger<AnswersForPrograms> logger) : IExceptionHandler
{
    private static readonly PathString[] Doors = ["/v3", "/api", "/health"];

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is StorageUnavailableException) StorageUnavailable(logger, exception.Message);
        // The request's own path is the error page's by now.
        if (httpContext.Features.Get<IExceptionHandlerPathFeature>() is not { Path: var path } || !IsForPrograms(path)) return false;
        httpContext.Response.StatusCode = StatusOf(exception);
        httpContext.Response.Headers.RetryAfter = exception switch
        {
            ConversationBusyException => "1",
            StorageUnavailableException => "5",
            _ => default(StringValues),
        };
        await AnswerAsync(httpContext, (exception as UnusableIdException)?.Message, cancellationToken);
        return true;
    }

    /// <summary>What was refused, for a while or because of what the caller sent, is no failure of the program.</summary>
    public static bool IsRefusal(Exception problem) => StatusOf(problem) is not StatusCodes.Status500InternalServerError;

    public static bool IsForPrograms(PathString path) =>
        Doors.Any(door => path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase));

    /// <summary>A request that cannot be read, or is too large, is the caller's doing.</summary>
    public static int StatusOf(Exception problem) => problem switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        UnusableIdException => StatusCodes.Status400BadRequest,
        ConversationBusyException or StorageUnavailableException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public static Task AnswerAsync(HttpContext http, CancellationToken cancellationToken) => AnswerAsync(http, why: null, cancellationToken);

    private static Task AnswerAsync(HttpContext http, string? why, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsHead(http.Request.Method)) return Task.CompletedTask;
        var (code, message) = http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ("NotFound", "There is nothing at this address."),
            StatusCodes.Status405MethodNotAllowed => ("BadArgument", "This address does not take this method."),
            StatusCodes.Status413PayloadTooLarge => ("MessageSizeTooBig", "The request is too large."),
            StatusCodes.Status415UnsupportedMediaType => ("BadArgument", "This address does not take this kind of content."),
            >= StatusCodes.Status500InternalServerError => ("ServiceError", "The request failed on our side. It may be sent again."),
            _ => ("BadArgument", why ?? "The request cannot be read."),
        };
        return http.Response.WriteAsJsonAsync(new { error = new { code, message } }, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem} Requests are refused with 503 until that is over: look at the database's disk, its server and ConnectionStrings:Orientation.")]
    private static partial void StorageUnavailable(ILogger logger, string problem);
}
