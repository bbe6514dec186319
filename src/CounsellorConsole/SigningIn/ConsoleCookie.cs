using System.Security.Claims;
using EmploisEnRegions.Handoff.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.SigningIn;

/// <summary>The console's sign-in: a cookie that names the account and its stamp, looked up again at every request, so that a disabled account
/// or a new password ends it at once.</summary>
internal static class ConsoleCookie
{
    public const string Scheme = "Console";
    public const string CounsellorPolicy = "ConsoleCounsellor";
    public const string AdministratorPolicy = "ConsoleAdministrator";
    private const string StampClaim = "stamp";

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "orientation.console";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.Cookie.IsEssential = true;
        cookie.LoginPath = "/console/sign-in";
        cookie.AccessDeniedPath = "/console";
        cookie.ReturnUrlParameter = "back";
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = context => RedirectPeople(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => RedirectPeople(context, StatusCodes.Status403Forbidden);
    }

    public static Task SignInAsync(HttpContext http, Account account)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, account.Id), new(ClaimTypes.Role, account.Role.ToString()), new(StampClaim, account.Stamp),
        ];
        return http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)));
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        var accounts = context.HttpContext.RequestServices.GetRequiredService<IAccountStore>();
        var account = await accounts.FindAsync(id, context.HttpContext.RequestAborted);
        if (account is { Disabled: false } && account.Stamp == context.Principal?.FindFirstValue(StampClaim))
        {
            context.HttpContext.Features.Set(new SignedIn(account));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    /// <summary>The script learns that the sign-in has ended from the status; a redirect would give it a page that it cannot use.</summary>
    private static Task RedirectPeople(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (LiveRequests.IsLive(context.Request) || context.Request.Path.StartsWithSegments("/console/live", StringComparison.Ordinal))
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}

/// <summary>The account of the request, set by the sign-in.</summary>
internal sealed record SignedIn(Account Account);

internal sealed class ConsoleCookieOptions(IOptions<AccountOptions> accounts) : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (name == ConsoleCookie.Scheme) options.ExpireTimeSpan = TimeSpan.FromHours(accounts.Value.SignInHours);
    }
}
