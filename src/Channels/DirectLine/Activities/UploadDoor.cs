using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Wire;
using EmploisEnRegions.Conversations.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;

namespace EmploisEnRegions.Channels.DirectLine.Activities;

/// <summary>Files: one file as the body, or multipart with an activity and files. Kept for a counsellor where there is one to read it;
/// otherwise the message says that there was a file, and of what kind.</summary>
internal static class UploadDoor
{
    private const int MaxFileBytes = PersonFile.MostBytes;
    private const int MaxFilesAtOnce = 5;
    private const int MaxBoundary = 200;
    private const string ActivityPart = "application/vnd.microsoft.activity";

    public static async Task<Results<JsonHttpResult<ResourceAnswer>, ProtocolError>> PostAsync(
        string conversationId, string? userId, HttpContext http, PersonSends send, UploadedFiles files, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)) return ProtocolError.BadArgument("The Content-Type is missing or wrong.");

        try
        {
            var (uploaded, problem) = type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? await ReadPartsAsync(http.Request, HeaderUtilities.RemoveQuotes(type.Boundary).Value, cancellationToken)
                : await ReadFileAsync(http.Request, type, cancellationToken);
            if (uploaded is not { Message: var inbound }) return problem!;

            if (inbound.Activity.From?.Id is null) inbound.Activity.From = new ChannelAccount(userId);
            if (http.Caller().MayUse(conversationId)) await files.AttachAsync(conversationId, uploaded, cancellationToken);
            return await send.SendAsync(conversationId, http.Caller(), inbound, cancellationToken);
        }
        // The multipart reader says so when the body is cut short, has no end or too long a header.
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return ProtocolError.BadArgument("The multipart body cannot be read.");
        }
    }

    private static async Task<(Uploaded?, ProtocolError?)> ReadFileAsync(HttpRequest request, MediaTypeHeaderValue type, CancellationToken cancellationToken)
    {
        if (await BytesAsync(request.Body, cancellationToken) is not { } bytes) return (null, ProtocolError.TooLarge(MaxFileBytes));
        var file = new UploadedFile(type.MediaType.ToString(), FileName(request.Headers.ContentDisposition.ToString()), bytes);
        return (new Uploaded(new InboundActivity(new Activity(ActivityTypes.Message), DeliveryId: null), [file]), null);
    }

    private static async Task<(Uploaded?, ProtocolError?)> ReadPartsAsync(HttpRequest request, string? boundary, CancellationToken cancellationToken)
    {
        if (boundary is not { Length: > 0 and <= MaxBoundary }) return (null, ProtocolError.BadArgument("The multipart boundary is missing or too long."));

        var message = new InboundActivity(new Activity(ActivityTypes.Message), DeliveryId: null);
        var files = new List<UploadedFile>();
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
                if (files.Count == MaxFilesAtOnce) return (null, ProtocolError.BadArgument($"A message has at most {MaxFilesAtOnce} files."));
                if (await BytesAsync(section.Body, cancellationToken) is not { } bytes) return (null, ProtocolError.TooLarge(MaxFileBytes));
                files.Add(new UploadedFile(section.ContentType ?? "application/octet-stream", FileName(section.ContentDisposition), bytes));
            }
        }

        return (new Uploaded(message, files), null);
    }

    private static bool IsActivity(MultipartSection section) =>
        section.ContentType?.StartsWith(ActivityPart, StringComparison.OrdinalIgnoreCase) == true;

    private static string? FileName(string? contentDisposition)
    {
        if (!ContentDispositionHeaderValue.TryParse(contentDisposition, out var disposition)) return null;
        var name = disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
        return string.IsNullOrWhiteSpace(name) ? null : Path.GetFileName(name);
    }

    /// <summary>Null when it is too large.</summary>
    private static async Task<byte[]?> BytesAsync(System.IO.Stream file, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (kept.Length + read > MaxFileBytes) return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
