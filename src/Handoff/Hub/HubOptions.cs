using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Handoff.Hub;

/// <summary>An outside hub that answers in the place of the console. Section <c>Handoff:Hub</c>; without an address there is none.</summary>
public sealed class HubOptions
{
    public const string Section = "Handoff:Hub";

    /// <summary>Shorter secrets are guessed.</summary>
    public const int ShortestSecret = 32;

    /// <summary>Where <c>handoff.initiate</c>, and then the person's messages, are posted.</summary>
    public Uri? Url { get; set; }

    /// <summary>Signs what is posted in both directions.</summary>
    public string? Secret { get; set; }

    /// <summary>What people read as the organisation of who answers there.</summary>
    public string Name { get; set; } = "";

    /// <summary>Longest wait for the hub's server, in seconds.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>A hub that neither accepts nor takes a message for this long has given up, in seconds.</summary>
    [Range(5, 3600)]
    public int PatienceSeconds { get; set; } = 120;

    public bool InUse => Url is not null;
}
