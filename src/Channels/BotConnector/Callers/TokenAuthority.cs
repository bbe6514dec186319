namespace EmploisEnRegions.Channels.BotConnector.Callers;

/// <summary>One signer of incoming tokens.</summary>
/// <param name="BindsMessages">Its tokens name the service to answer, and its keys the channels they may speak for.</param>
internal sealed record TokenAuthority(IReadOnlyList<string> Issuers, SigningKeys Keys, bool BindsMessages)
{
    // Tenants whose tokens the Emulator presents for a multi-tenant bot (Bot Connector authentication, "Emulator", step 4): auth versions 3.1 and 3.2.
    private static readonly string[] EmulatorTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    /// <summary>Channels behind Azure Bot Service, and the Emulator where the bot's own password can make a token (a managed identity has none).</summary>
    public static IReadOnlyList<TokenAuthority> All(BotConnectorOptions options, Func<Uri, SigningKeys> keys)
    {
        var connector = new TokenAuthority([options.Issuer], keys(new Uri(options.OpenIdMetadata)), BindsMessages: true);
        if (options.AppType is BotAppType.UserAssignedMSI) return [connector];
        string[] tenants = options.AppType is BotAppType.SingleTenant ? [options.TenantId!] : EmulatorTenants;
        var login = options.LoginAuthority.TrimEnd('/');
        return
        [
            connector,
            new TokenAuthority(
                [.. tenants.SelectMany(tenant => new[] { $"https://sts.windows.net/{tenant}/", $"{login}/{tenant}/v2.0" })],
                keys(new Uri($"{login}/{options.LoginTenant}/v2.0/.well-known/openid-configuration")),
                BindsMessages: false),
        ];
    }
}
