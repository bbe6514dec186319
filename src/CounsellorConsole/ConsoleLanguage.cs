using EmploisEnRegions.CounsellorConsole.SigningIn;
using Microsoft.AspNetCore.Http;

namespace EmploisEnRegions.CounsellorConsole;

/// <summary>The console's language: the account's, before sign-in the cookie's, French otherwise.</summary>
internal static class ConsoleLanguage
{
    private const string CookieName = "orientation.console.language";

    public static string Of(HttpContext http) =>
        http.Features.Get<SignedIn>()?.Account.ConsoleLanguage ?? (http.Request.Cookies[CookieName] == "en" ? "en" : "fr");

    public static void Remember(HttpContext http, string language) => http.Response.Cookies.Append(CookieName, language, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
        Path = "/console",
    });
}
