using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Files;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace EmploisEnRegions.CounsellorConsole.Files;

/// <summary>What people sent: a picture drawn anew, or the file itself to keep, which no browser opens here.</summary>
internal static class FileDoor
{
    private const string Path = "/console/file";

    public static string DownloadOf(ConversationKey key, string id) => Address(key, id, "");

    public static string PictureOf(ConversationKey key, string id) => Address(key, id, "/picture");

    /// <summary>Worth trying to draw; whether it is one, its bytes decide.</summary>
    public static bool LooksLikeAPicture(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant() is "image/jpeg" or "image/png" or "image/webp" or "image/gif";

    public static void MapFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, DownloadAsync).RequireAuthorization(ConsoleCookie.CounsellorPolicy);
        endpoints.MapGet($"{Path}/picture", ShowAsync).RequireAuthorization(ConsoleCookie.CounsellorPolicy);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(
        string channel, string id, string file, HttpContext http, IPersonFiles files, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(channel, id);
        if (await files.FindAsync(key, file, cancellationToken) is not { } found) return TypedResults.NotFound();
        var me = http.Features.Get<SignedIn>()!.Account;
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), me.Id, AuditAction.FileOpened, key), cancellationToken);
        Guard(http.Response);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(found.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        // Never what the sender said it is.
        return TypedResults.File(found.Content, "application/octet-stream");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ShowAsync(
        string channel, string id, string file, HttpContext http, IPersonFiles files, SafePicture pictures, CancellationToken cancellationToken)
    {
        var found = await files.FindAsync(new ConversationKey(channel, id), file, cancellationToken);
        if (found is null || await pictures.DrawAsync(found.Content, cancellationToken) is not { } picture) return TypedResults.NotFound();
        Guard(http.Response);
        return TypedResults.File(picture, SafePicture.ContentType);
    }

    private static void Guard(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
    }

    private static string Address(ConversationKey key, string id, string kind) =>
        $"{Path}{kind}?channel={Uri.EscapeDataString(key.ChannelId)}&id={Uri.EscapeDataString(key.ConversationId)}&file={Uri.EscapeDataString(id)}";
}
