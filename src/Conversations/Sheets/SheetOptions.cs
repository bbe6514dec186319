using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Conversations.Sheets;

/// <summary>Section <c>Sheets</c>: the page that says what the suggestions rested on.</summary>
public sealed class SheetOptions
{
    public const string Section = "Sheets";

    /// <summary>Days that a link lives.</summary>
    [Range(1, 365)]
    public int Days { get; set; } = 30;

    /// <summary>Address of the site as people type it, for links in messages: <c>https://orientation.example.org</c>. Unset: the one of the console, or the address that the program listens at.</summary>
    public Uri? PublicUrl { get; set; }
}
