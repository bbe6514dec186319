namespace EmploisEnRegions.Handoff.Replies;

/// <summary>A sentence that counsellors often write, in both languages of service.</summary>
/// <param name="Shortcut">Short, unique among all replies: letters, digits and hyphens.</param>
/// <param name="French">May hold placeholders: <see cref="Placeholders"/>.</param>
public sealed record CannedReply(string Id, string Shortcut, string Title, string French, string English)
{
    public string In(string language) => language == "en" ? English : French;
}

public interface ICannedReplies
{
    /// <summary>By shortcut.</summary>
    Task<IReadOnlyList<CannedReply>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Adds it, or replaces the one with its id. False when another reply has the shortcut.</summary>
    Task<bool> SaveAsync(CannedReply reply, string accountId, DateTimeOffset now, CancellationToken cancellationToken);

    Task RemoveAsync(string id, CancellationToken cancellationToken);
}
