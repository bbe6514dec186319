namespace EmploisEnRegions.Conversations.Sheets;

/// <summary>Where the public pages are, for links in messages.</summary>
public interface ISiteAddress
{
    /// <summary>Without a slash at the end: <c>https://orientation.example.org</c>; empty where there is no site (a terminal).</summary>
    string Origin { get; }
}

internal sealed class NoSite : ISiteAddress
{
    public string Origin => "";
}
