using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Accounts;

internal sealed class AccountOptionsValidation : IValidateOptions<AccountOptions>
{
    public ValidateOptionsResult Validate(string? name, AccountOptions options)
    {
        if (options.BreachedPasswordsFile is { Length: > 0 } file && !File.Exists(file))
            return ValidateOptionsResult.Fail($"{AccountOptions.Section}:{nameof(options.BreachedPasswordsFile)} names a file that is not there.");
        if (options.BreachedPasswordsUrl is { } address && !(address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback) && address.AbsolutePath.EndsWith('/')))
            return ValidateOptionsResult.Fail($"{AccountOptions.Section}:{nameof(options.BreachedPasswordsUrl)} must be an https address that ends with a slash.");
        return ValidateOptionsResult.Success;
    }
}
