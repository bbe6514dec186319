using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.TextPage;

internal static class DataFile
{
    /// <summary>Indented, every letter as it is: a person will open the file. It is never part of a page.</summary>
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(Attachment file) => JsonSerializer.SerializeToUtf8Bytes(file.Content, Readable);
}
