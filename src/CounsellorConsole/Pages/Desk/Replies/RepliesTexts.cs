namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Replies;

internal sealed record RepliesTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string None { get; init; }
    public required string Add { get; init; }
    public required string Edit { get; init; }
    public required string Shortcut { get; init; }
    public required string ShortcutHelp { get; init; }
    public required string Name { get; init; }
    public required string French { get; init; }
    public required string English { get; init; }
    public required string PlaceholderHelp { get; init; }
    public required string Save { get; init; }
    public required string Remove { get; init; }
    public required string RemoveFor { get; init; }
    public required string Saved { get; init; }
    public required string Removed { get; init; }

    /// <summary>By problem.</summary>
    public required IReadOnlyDictionary<string, string> Problems { get; init; }

    /// <summary>In a conversation: what opens the list.</summary>
    public required string Open { get; init; }

    public required string Search { get; init; }
    public required string NothingFits { get; init; }

    /// <summary>Stands in a reply where nothing is known.</summary>
    public required string Unknown { get; init; }
}
