namespace EmploisEnRegions.Channels;

/// <summary>Settings <c>Widget:…</c>.</summary>
public sealed class WidgetOptions
{
    public const string Section = "Widget";

    /// <summary>Other sites that may show the widget, as origins: <c>https://www.example.org</c>. Empty = only our own pages.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>For how long after its expiry a token still brings its holder back into the conversation, in days.</summary>
    public int ResumeDays { get; set; } = 90;

    /// <summary>Number to which a code can be sent as a text message, so that the conversation goes on there; unset = the one that text messages leave from.</summary>
    public string? SmsNumber { get; set; }
}
