using System.Security.Claims;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Accounts.SecondFactor;
using EmploisEnRegions.Handoff.Accounts.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.SigningIn;

/// <summary>The console's sign-in: a cookie that names the account, its stamp and the session, looked up again at every request, so that a
/// disabled account, a new password or an ended session ends it at once.</summary>
internal static class ConsoleCookie
{
    public const string Scheme = "Console";

    /// <summary>Signed in, and nothing is owed.</summary>
    public const string CounsellorPolicy = "ConsoleCounsellor";
    public const string AdministratorPolicy = "ConsoleAdministrator";

    /// <summary>Signed in: the pages on which what is owed can be done.</summary>
    public const string OwnerPolicy = "ConsoleOwner";
    public const string SessionClaim = "session";
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
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            if (context.HttpContext.Features.Get<SignedIn>() is { MustAddFactor: true }) context.RedirectUri = "/console/account";
            return RedirectPeople(context, StatusCodes.Status403Forbidden);
        };
    }

    /// <summary>Begins a session. An account with a second factor is first sent to <see cref="HalfSignIn"/>.</summary>
    public static async Task SignInAsync(HttpContext http, Account account)
    {
        var device = Devices.NameOf(http.Request.Headers.UserAgent);
        var session = await http.RequestServices.GetRequiredService<SessionKeeper>().BeginAsync(account, device, http.RequestAborted);
        await GiveAsync(http, account, session);
    }

    /// <summary>The cookie of a session that goes on, for an account that has a new stamp.</summary>
    public static Task GiveAsync(HttpContext http, Account account, string session)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, account.Id), new(ClaimTypes.Role, account.Role.ToString()), new(StampClaim, account.Stamp), new(SessionClaim, session),
        ];
        return http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)));
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var cancel = context.HttpContext.RequestAborted;
        var (id, session) = (context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", context.Principal?.FindFirstValue(SessionClaim) ?? "");
        var account = await services.GetRequiredService<IAccountStore>().FindAsync(id, cancel);
        if (account is { Disabled: false } && account.Stamp == context.Principal?.FindFirstValue(StampClaim)
            && await services.GetRequiredService<SessionKeeper>().GoesOnAsync(session, account.Id, cancel))
        {
            context.HttpContext.Features.Set(new SignedIn(account, session, services.GetRequiredService<SecondFactors>().MustAdd(account)));
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
/// <param name="MustAddFactor">The settings ask for a second factor and there is none yet: only the account's own page is open.</param>
internal sealed record SignedIn(Account Account, string SessionId, bool MustAddFactor);

internal sealed class ConsoleCookieOptions(IOptions<AccountOptions> accounts) : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (name == ConsoleCookie.Scheme) options.ExpireTimeSpan = TimeSpan.FromHours(accounts.Value.SignInHours);
    }
}
