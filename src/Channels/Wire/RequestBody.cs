namespace EmploisEnRegions.Channels.Wire;

internal static class RequestBody
{
    /// <summary>The whole body, or null when it holds more than <paramref name="maxBytes"/>.</summary>
    public static async Task<byte[]?> ReadAsync(Stream body, long? announced, int maxBytes, CancellationToken cancellationToken)
    {
        if (announced > maxBytes) return null;

        using var copy = new MemoryStream((int)(announced ?? 0));
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (copy.Length + read > maxBytes) return null;
            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }
}
