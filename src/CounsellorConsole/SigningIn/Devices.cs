namespace EmploisEnRegions.CounsellorConsole.SigningIn;

/// <summary>The browser and the system of a sign-in, by which its owner knows it again: proper names, the same in every language.</summary>
internal static class Devices
{
    // In this order: most browsers also call themselves Chrome and Safari.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>Empty when neither is known.</summary>
    public static string NameOf(string? userAgent)
    {
        var parts = new[] { Find(Browsers, userAgent), Find(Systems, userAgent) };
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(item => userAgent?.Contains(item.Mark, StringComparison.Ordinal) == true).Name;
}
