using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Hub;

internal sealed class HubOptionsValidation : IValidateOptions<HubOptions>
{
    public ValidateOptionsResult Validate(string? name, HubOptions options)
    {
        if (options.Url is not { } url) return ValidateOptionsResult.Success;
        if (!url.IsAbsoluteUri || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            return ValidateOptionsResult.Fail($"{HubOptions.Section}:Url must be an https address, or an http address of this machine.");
        if (options.Secret is not { Length: >= HubOptions.ShortestSecret })
            return ValidateOptionsResult.Fail($"{HubOptions.Section}:Secret must have at least {HubOptions.ShortestSecret} characters.");
        return options.Name.Trim().Length > 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"{HubOptions.Section}:Name must say who answers.");
    }
}
