using System.Security.Claims;
using EmploisEnRegions.Handoff.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.CounsellorConsole.SigningIn;

/// <summary>Who has shown the password and owes a code: a cookie of a few minutes that opens nothing but the page for the code.</summary>
internal static class HalfSignIn
{
    public const string Scheme = "ConsoleHalf";
    public const string CodePage = "/console/sign-in/code";
    private const string StampClaim = "stamp";

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "orientation.console.half";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.Cookie.IsEssential = true;
        cookie.Cookie.Path = "/console/sign-in";
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        cookie.SlidingExpiration = false;
    }

    public static Task BeginAsync(HttpContext http, Account account) => http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id), new(StampClaim, account.Stamp)], Scheme)));

    /// <summary>Null when there is none, it is past its time, or the password was changed since.</summary>
    public static async Task<Account?> FindAsync(HttpContext http)
    {
        var half = await http.AuthenticateAsync(Scheme);
        if (half.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id) return null;
        var account = await http.RequestServices.GetRequiredService<IAccountStore>().FindAsync(id, http.RequestAborted);
        return account is { Disabled: false } && account.Stamp == half.Principal.FindFirstValue(StampClaim) ? account : null;
    }

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
