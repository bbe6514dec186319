namespace EmploisEnRegions.Channels.BotConnector;

/// <summary>Settings <c>Bot:…</c>.</summary>
internal sealed class BotConnectorOptions
{
    public const string Section = "Bot";

    /// <summary>The bot's registration. Unset = only programs on this machine, and only in Development.</summary>
    public string? AppId { get; set; }

    /// <summary>Hosts that replies may be posted to, as <c>name</c> or <c>name:port</c>. Empty = none, except this machine in Development.</summary>
    public IReadOnlyList<string> TrustedServiceHosts { get; set; } = [];
}
