namespace EmploisEnRegions.CounsellorConsole;

/// <summary>Section <c>Console</c>.</summary>
public sealed class ConsoleOptions
{
    public const string Section = "Console";

    /// <summary>Address under which people reach this installation ("https://orientation.example.org"), for one-time links. Unset: the address
    /// of the request, or the one that the server listens on.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Set by <c>--demo</c>: every page says that nobody in it exists.</summary>
    public bool Demonstration { get; set; }

    /// <summary>Conversations with the bot whose last word is older are not listed, in minutes.</summary>
    [System.ComponentModel.DataAnnotations.Range(5, 10080)]
    public int WithBotMinutes { get; set; } = 720;
}
