using Microsoft.AspNetCore.Http;

namespace EmploisEnRegions.CounsellorConsole;

/// <summary>Requests of the console's own script, as opposed to those of the browser itself.</summary>
internal static class LiveRequests
{
    public const string Header = "X-Console";

    public static bool IsLive(HttpRequest request) => request.Headers.ContainsKey(Header);
}
