namespace EmploisEnRegions.Channels.DirectLine;

/// <summary>Settings <c>DirectLine:…</c>.</summary>
internal sealed class DirectLineOptions
{
    public const string Section = "DirectLine";
    public const int MinSecretLength = 16;

    /// <summary>What a server sends as its bearer to use the whole API. Unset = only browser tokens work.</summary>
    public string? Secret { get; set; }

    public int TokenLifetimeSeconds { get; set; } = 1800;

    /// <summary>How long a streamUrl may wait to be opened.</summary>
    public int StreamUrlLifetimeSeconds { get; set; } = 60;

    /// <summary>An open socket gets an empty message this often, so that proxies do not close it.</summary>
    public int KeepAliveSeconds { get; set; } = 20;

    public TimeSpan TokenLifetime => TimeSpan.FromSeconds(TokenLifetimeSeconds);
    public TimeSpan StreamUrlLifetime => TimeSpan.FromSeconds(StreamUrlLifetimeSeconds);
    public TimeSpan KeepAlive => TimeSpan.FromSeconds(KeepAliveSeconds);
}
