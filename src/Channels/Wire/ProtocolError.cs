using System.Globalization;

namespace EmploisEnRegions.Channels.Wire;

/// <summary>A refusal in the Bot Framework's form: <c>{"error": {"code", "message"}}</c>. Status and code are stable, the message is for developers.</summary>
internal sealed record ProtocolError(int Status, string Code, string Message, TimeSpan? RetryAfter = null) : IResult
{
    public static ProtocolError TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The activity is larger than {maxBytes} bytes.");

    public static ProtocolError BadSyntax() =>
        new(StatusCodes.Status400BadRequest, "BadSyntax", "The body is not a JSON object of the documented form.");

    public static ProtocolError Missing(string property) =>
        new(StatusCodes.Status400BadRequest, "MissingProperty", $"The property {property} is missing or empty.");

    public static ProtocolError BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static ProtocolError TooMany(TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests. Wait, then try again.", retryAfter);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        var body = new ProtocolErrorBody(new ProtocolErrorDetail(Code, Message));
        return response.WriteAsJsonAsync(body, WireJson.Default.ProtocolErrorBody, cancellationToken: httpContext.RequestAborted);
    }
}

internal sealed record ProtocolErrorBody(ProtocolErrorDetail Error);

internal sealed record ProtocolErrorDetail(string Code, string Message);
