namespace EmploisEnRegions.Channels.BotConnector;

/// <summary>Settings <c>Bot:…</c>.</summary>
internal sealed class BotConnectorOptions
{
    public const string Section = "Bot";

    /// <summary>The bot's registration. Unset = only programs on this machine, and only in Development.</summary>
    public string? AppId { get; set; }

    public BotAppType AppType { get; set; } = BotAppType.MultiTenant;

    /// <summary>The registration's client secret. Not used by a managed identity.</summary>
    public string? AppPassword { get; set; }

    /// <summary>The tenant of a single-tenant registration: an id or a domain.</summary>
    public string? TenantId { get; set; }

    /// <summary>Hosts that replies may be posted to, as <c>name</c> or <c>name:port</c>, beside Microsoft's own of a registered bot and, in Development,
    /// this machine.</summary>
    public IReadOnlyList<string> TrustedServiceHosts { get; set; } = [];

    /// <summary>Keys and endorsements for incoming tokens.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who signs incoming tokens.</summary>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Who gives the tokens that outgoing calls carry.</summary>
    public string LoginAuthority { get; set; } = "https://login.microsoftonline.com";

    /// <summary>The tenant that gives this bot its tokens.</summary>
    public string LoginTenant => AppType is BotAppType.SingleTenant ? TenantId! : "botframework.com";

    public bool IsRegistered => !string.IsNullOrEmpty(AppId);
}

/// <summary>How the registration's identity is made, in Azure's words.</summary>
internal enum BotAppType { MultiTenant, SingleTenant, UserAssignedMSI }
