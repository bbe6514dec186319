using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Handoff.Mail;

/// <summary>Alerts by e-mail. Section <c>Desk:Mail</c>; without a host none is sent.</summary>
public sealed class MailOptions
{
    public const string Section = "Desk:Mail";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>STARTTLS; off only for a server on this machine.</summary>
    public bool Tls { get; set; } = true;

    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>Address that the alerts come from.</summary>
    public string? From { get; set; }

    /// <summary>Addresses that the alerts go to.</summary>
    public IList<string> To { get; } = [];

    /// <summary>Time between two alerts of the same kind, in minutes.</summary>
    [Range(5, 1440)]
    public int EveryMinutes { get; set; } = 60;

    /// <summary>A server that takes longer is tried again later, in seconds.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; set; } = 20;
}
