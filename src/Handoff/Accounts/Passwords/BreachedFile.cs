using System.Text;

namespace EmploisEnRegions.Handoff.Accounts.Passwords;

/// <summary>A file of SHA-1 hashes, one a line, sorted, with or without ":count" behind: read by halves, because it has billions of lines.</summary>
internal sealed class BreachedFile(string path) : IBreachedPasswords
{
    private const int HashLength = 40;
    private const int LongestLine = 80;

    public Task<bool> ContainsAsync(string password, CancellationToken cancellationToken)
    {
        var wanted = BreachedRanges.HashOf(password);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, LongestLine * 2, FileOptions.RandomAccess);
        var (low, high) = (0L, file.Length);
        while (low < high)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var middle = low + (high - low) / 2;
            var (start, line) = LineAt(file, middle, low);
            var order = string.CompareOrdinal(line[..Math.Min(HashLength, line.Length)].ToUpperInvariant(), wanted);
            if (order == 0) return Task.FromResult(true);
            if (order < 0) low = start + line.Length + 1;
            else high = start;
        }

        return Task.FromResult(false);
    }

    /// <summary>The line that holds the byte at <paramref name="position"/>; none begins before <paramref name="low"/>.</summary>
    private static (long Start, string Line) LineAt(FileStream file, long position, long low)
    {
        var from = Math.Max(low, position - LongestLine);
        var buffer = new byte[LongestLine * 2];
        file.Position = from;
        var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var at = (int)(position - from);
        var start = at == 0 ? 0 : Array.LastIndexOf(buffer, (byte)'\n', at - 1) + 1;
        var end = Array.IndexOf(buffer, (byte)'\n', at, read - at);
        return (from + start, Encoding.ASCII.GetString(buffer, start, (end < 0 ? read : end) - start));
    }
}
