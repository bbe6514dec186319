using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;

namespace EmploisEnRegions.Channels.DirectLine.Activities;

/// <summary>Files: one file as the body, or multipart with an activity and files. A file is read to its end and not kept:
/// the message says that there was one, and of what kind.</summary>
internal static class UploadDoor
{
    private const int MaxFileBytes = 4 * 1024 * 1024;
    private const int MaxBoundary = 200;
    private const string ActivityPart = "application/vnd.microsoft.activity";

    public static async Task<Results<JsonHttpResult<ResourceAnswer>, ProtocolError>> PostAsync(
        string conversationId, string? userId, HttpContext http, PersonSends send, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)) return ProtocolError.BadArgument("The Content-Type is missing or wrong.");

        try
        {
            var (inbound, problem) = type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? await ReadPartsAsync(http.Request, HeaderUtilities.RemoveQuotes(type.Boundary).Value, cancellationToken)
                : await ReadFileAsync(http.Request, type, cancellationToken);
            if (inbound is null) return problem!;

            if (inbound.Activity.From?.Id is null) inbound.Activity.From = new ChannelAccount(userId);
            return await send.SendAsync(conversationId, http.Caller(), inbound, cancellationToken);
        }
        // The multipart reader says so when the body is cut short, has no end or too long a header.
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return ProtocolError.BadArgument("The multipart body cannot be read.");
        }
    }

    private static async Task<(InboundActivity?, ProtocolError?)> ReadFileAsync(
        HttpRequest request, MediaTypeHeaderValue type, CancellationToken cancellationToken)
    {
        if (!await FitsAsync(request.Body, cancellationToken)) return (null, ProtocolError.TooLarge(MaxFileBytes));
        var file = new Attachment(type.MediaType.ToString(), name: FileName(request.Headers.ContentDisposition.ToString()));
        return (new InboundActivity(new Activity(ActivityTypes.Message) { Attachments = [file] }, DeliveryId: null), null);
    }

    private static async Task<(InboundActivity?, ProtocolError?)> ReadPartsAsync(HttpRequest request, string? boundary, CancellationToken cancellationToken)
    {
        if (boundary is not { Length: > 0 and <= MaxBoundary }) return (null, ProtocolError.BadArgument("The multipart boundary is missing or too long."));

        var message = new InboundActivity(new Activity(ActivityTypes.Message), DeliveryId: null);
        var files = new List<Attachment>();
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (IsActivity(section))
            {
                var body = await RequestBody.ReadAsync(section.Body, announced: null, InboundActivity.MaxBytes, cancellationToken);
                if (body is null) return (null, ProtocolError.TooLarge(InboundActivity.MaxBytes));
                var (inbound, problem) = InboundActivity.Read(body);
                if (inbound is null) return (null, problem);
                message = inbound;
            }
            else
            {
                if (!await FitsAsync(section.Body, cancellationToken)) return (null, ProtocolError.TooLarge(MaxFileBytes));
                files.Add(new Attachment(section.ContentType ?? "application/octet-stream", name: FileName(section.ContentDisposition)));
            }
        }

        if (files.Count > 0) message.Activity.Attachments = files;
        return (message, null);
    }

    private static bool IsActivity(MultipartSection section) =>
        section.ContentType?.StartsWith(ActivityPart, StringComparison.OrdinalIgnoreCase) == true;

    private static string? FileName(string? contentDisposition)
    {
        if (!ContentDispositionHeaderValue.TryParse(contentDisposition, out var disposition)) return null;
        var name = disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
        return string.IsNullOrWhiteSpace(name) ? null : Path.GetFileName(name);
    }

    private static async Task<bool> FitsAsync(System.IO.Stream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        var total = 0;
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            total += read;
            if (total > MaxFileBytes) return false;
        }

        return true;
    }
}
