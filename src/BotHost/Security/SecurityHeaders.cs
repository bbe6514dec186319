using EmploisEnRegions.Channels;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.BotHost.Security;

/// <summary>Headers on every answer. Pages may use only what comes from us, no inline script or style, and no other site may frame them.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptionsMonitor<WidgetOptions> widget)
{
    private Written? _last;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var (headers, context) = ((SecurityHeaders, HttpContext))state;
            headers.Set(context);
            return Task.CompletedTask;
        }, (this, context));
        return next(context);
    }

    private void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = IsForOtherSites(context.Request.Path) ? "cross-origin" : "same-origin";
        // Who set a stricter one (files that people sent) keeps it.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy(context.Request);
        if (!IsFramed(context.Request.Path)) headers.XFrameOptions = "DENY";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
    }

    private string Policy(HttpRequest request)
    {
        // Nearly always the same as for the request before.
        var (framed, origins) = (IsFramed(request.Path), widget.CurrentValue.AllowedOrigins);
        var last = _last;
        if (last is null || last.Host != request.Host || last.Https != request.IsHttps || last.Framed != framed || !ReferenceEquals(last.Origins, origins))
        {
            _last = last = new Written(request.Host, request.IsHttps, framed, origins, Write(request));
        }

        return last.Policy;
    }

    private string Write(HttpRequest request)
    {
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}";
        var framedBy = IsFramed(request.Path) ? string.Join(' ', ["'self'", .. widget.CurrentValue.AllowedOrigins]) : "'none'";
        return $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + $"connect-src 'self' {socket}; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors {framedBy}";
    }

    private sealed record Written(HostString Host, bool Https, bool Framed, object Origins, string Policy);

    /// <summary>The page inside the widget's frame is the only one that allowed sites may frame.</summary>
    private static bool IsFramed(PathString path) => path.StartsWithSegments("/widget", StringComparison.Ordinal);

    /// <summary>The script, files and pictures that other sites load with one script tag.</summary>
    private static bool IsForOtherSites(PathString path) =>
        path == "/embed.js" || path.StartsWithSegments("/assets", StringComparison.Ordinal) || path.StartsWithSegments("/regions/map", StringComparison.Ordinal);
}

internal static class SecurityHeadersRegistration
{
    public static void UseSecurityHeaders(this WebApplication app) => app.UseMiddleware<SecurityHeaders>();
}
