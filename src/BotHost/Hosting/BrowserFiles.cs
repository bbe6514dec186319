using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;

namespace EmploisEnRegions.BotHost.Hosting;

/// <summary>Styles, scripts and images of wwwroot, also in Production straight from `dotnet run`.</summary>
internal static class BrowserFiles
{
    private static readonly string[] Compressed = ["text/css", "text/javascript", "application/javascript", "image/svg+xml", "application/json"];

    public static void AddBrowserFiles(this IServiceCollection services) =>
        services.AddResponseCompression(o =>
        {
            o.MimeTypes = Compressed;
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });

    public static void UseBrowserFiles(this WebApplication app)
    {
        // Files only: a page that holds a secret beside what a person typed must not be compressed over TLS (BREACH).
        app.UseWhen(IsFile, files => files.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SetHeaders });
    }

    private static bool IsFile(HttpContext context) => Path.HasExtension(context.Request.Path.Value);

    /// <summary>Names carry no hash, so browsers ask again and mostly hear "not modified". Other sites load the widget as a module.</summary>
    private static void SetHeaders(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        headers.CacheControl = "no-cache";
        if (file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)) headers.AccessControlAllowOrigin = "*";
    }
}
