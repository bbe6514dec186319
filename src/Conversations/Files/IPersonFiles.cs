using System.Security.Cryptography;

namespace EmploisEnRegions.Conversations.Files;

/// <summary>A file that a person sent to a counsellor, as it came.</summary>
/// <param name="Id">Of its content: the same file sent again is the same.</param>
/// <param name="ContentType">What the sender said it is, which proves nothing.</param>
public sealed record PersonFile(ConversationKey Key, string Id, string Name, string ContentType, byte[] Content, DateTimeOffset At)
{
    /// <summary>Longest file that is kept, in bytes.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Files of one conversation that are kept.</summary>
    public const int MostFiles = 20;

    private const int LongestName = 120;
    private const string Scheme = "urn:orientation:file:";

    public static PersonFile Of(ConversationKey key, string? name, string contentType, byte[] content, DateTimeOffset at)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(content))[..32];
        var shown = string.IsNullOrWhiteSpace(name) ? id : name.Trim();
        return new PersonFile(key, id, shown.Length > LongestName ? shown[..LongestName] : shown, contentType, content, at);
    }

    /// <summary>What stands in the transcript for the file: no address that a browser would follow.</summary>
    public string Reference => Scheme + Id;

    /// <summary>The id in a reference; null when it is none.</summary>
    public static string? IdIn(string? reference) => reference?.StartsWith(Scheme, StringComparison.Ordinal) is true ? reference[Scheme.Length..] : null;
}

/// <summary>Files go with their conversation.</summary>
public interface IPersonFiles
{
    /// <summary>False when it is not kept: the person neither agreed to anything nor asked for a counsellor, or sent enough already.</summary>
    Task<bool> KeepAsync(PersonFile file, CancellationToken cancellationToken);

    /// <summary>Null when that conversation has no such file.</summary>
    Task<PersonFile?> FindAsync(ConversationKey key, string id, CancellationToken cancellationToken);
}
