using EmploisEnRegions.Handoff.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.SigningIn;

internal static class SignInSetup
{
    public static void AddConsoleSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(ConsoleCookie.Scheme)
            .AddCookie(ConsoleCookie.Scheme, ConsoleCookie.Configure)
            .AddCookie(HalfSignIn.Scheme, HalfSignIn.Configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CookieAuthenticationOptions>, ConsoleCookieOptions>());
        services.AddAuthorizationBuilder()
            .AddPolicy(ConsoleCookie.OwnerPolicy, policy => policy.AddAuthenticationSchemes(ConsoleCookie.Scheme).RequireAuthenticatedUser())
            .AddPolicy(ConsoleCookie.CounsellorPolicy, policy => NothingOwed(policy).RequireAuthenticatedUser())
            .AddPolicy(ConsoleCookie.AdministratorPolicy, policy => NothingOwed(policy).RequireRole(nameof(Role.Administrator)));
    }

    private static AuthorizationPolicyBuilder NothingOwed(AuthorizationPolicyBuilder policy) => policy.AddAuthenticationSchemes(ConsoleCookie.Scheme)
        .RequireAssertion(context => context.Resource is HttpContext http && http.Features.Get<SignedIn>() is { MustAddFactor: false });
}
