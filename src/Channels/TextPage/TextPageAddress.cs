namespace EmploisEnRegions.Channels.TextPage;

/// <summary>The page in one language, and what it links to.</summary>
internal sealed record TextPageAddress(string Language, string Path, string Home, string Privacy, string Accessibility, string Leave, string Weather)
{
    public static TextPageAddress French { get; } = new("fr", "/texte", "/", "/confidentialite", "/accessibilite", "/texte/quitter", "https://meteo.gc.ca/");
    public static TextPageAddress English { get; } = new("en", "/en/text", "/en", "/en/privacy", "/en/accessibility", "/en/text/leave", "https://weather.gc.ca/");
    public static IReadOnlyList<TextPageAddress> All { get; } = [French, English];

    public string Code => $"{Path}/code";

    public string Locale => $"{Language}-CA";

    public TextPageAddress Other => this == French ? English : French;

    public static TextPageAddress Of(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<TextPageAddress>() ?? French;
}
