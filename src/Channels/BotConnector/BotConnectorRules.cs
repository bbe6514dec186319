using EmploisEnRegions.Channels.BotConnector.Delivery;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.BotConnector;

/// <summary>What the settings <c>Bot:…</c> must be for the program to start.</summary>
internal static class BotConnectorRules
{
    public static OptionsBuilder<BotConnectorOptions> MustBeUsable(this OptionsBuilder<BotConnectorOptions> options) => options
        .Validate(o => o.TrustedServiceHosts.All(ServiceHosts.IsHost),
            "Bot:TrustedServiceHosts must hold host names only, like smba.trafficmanager.net or connector.example.org:8443.")
        .Validate(o => IsAddress(o.OpenIdMetadata), "Bot:OpenIdMetadata must be an https address (http on this machine only).")
        .Validate(o => IsAddress(o.LoginAuthority), "Bot:LoginAuthority must be an https address (http on this machine only).")
        .Validate(o => o.Issuer.Length > 0, "Bot:Issuer must not be empty.")
        .Validate(o => !o.IsRegistered || o.AppType is not BotAppType.SingleTenant || IsTenant(o.TenantId),
            "Bot:TenantId must be the tenant's id or domain when Bot:AppType is SingleTenant.");

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && ServiceHosts.IsThisMachine(uri)));

    private static bool IsTenant(string? text) => !string.IsNullOrEmpty(text) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
}
