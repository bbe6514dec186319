namespace EmploisEnRegions.Channels.Wire;

internal static class RequestBody
{
    private const int Unannounced = 4 * 1024;

    /// <summary>The whole body, or null when it holds more than <paramref name="maxBytes"/>.</summary>
    public static async Task<byte[]?> ReadAsync(Stream body, long? announced, int maxBytes, CancellationToken cancellationToken)
    {
        if (announced > maxBytes) return null;

        // One byte more than announced: the end is seen without another buffer, and a longer body too.
        var buffer = new byte[(int)(announced ?? Unannounced) + 1];
        var length = 0;
        int read;
        while ((read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
        {
            if ((length += read) > maxBytes) return null;
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(buffer.Length * 2, maxBytes + 1));
        }

        return buffer[..length];
    }
}
