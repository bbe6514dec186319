using EmploisEnRegions.Handoff.Accounts.Passwords;
using EmploisEnRegions.Handoff.Accounts.SecondFactor;
using EmploisEnRegions.Handoff.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Accounts;

internal static class AccountServices
{
    private static readonly TimeSpan ListAnswersWithin = TimeSpan.FromSeconds(2);

    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(AccountOptions.Section);
        services.AddOptions<AccountOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AccountOptions>, AccountOptionsValidation>());
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.AddDataProtection();
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.TryAddSingleton<SignIns>();
        services.TryAddSingleton<OneTimeLinks>();
        services.TryAddSingleton<AccountAccess>();
        services.TryAddSingleton<SessionKeeper>();
        services.TryAddSingleton<SecondFactors>();
        services.TryAddSingleton<PasswordChange>();
        services.TryAddSingleton<PasswordChecks>();
        services.AddBreachedPasswords(section.Get<AccountOptions>() ?? new AccountOptions());
    }

    private static void AddBreachedPasswords(this IServiceCollection services, AccountOptions options)
    {
        if (options.BreachedPasswordsFile is { Length: > 0 } file) services.AddSingleton<IBreachedPasswords>(new BreachedFile(file));
        if (options.BreachedPasswordsUrl is not { } address) return;
        services.AddHttpClient<IBreachedPasswords, BreachedRanges>(client => (client.BaseAddress, client.Timeout) = (address, ListAnswersWithin));
    }
}
