using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;

namespace EmploisEnRegions.Support;

public sealed class SqliteFile(string path) : TestDatabase
{
    public override string ConnectionString => $"Data Source={path}";

    public static string NewPath(string kind = "test") => Path.Combine(Path.GetTempPath(), $"{kind}-{Guid.NewGuid():N}.db");

    public override string Bytes(ReadOnlySpan<byte> bytes) => $"X'{Convert.ToHexString(bytes)}'";

    public override string Raw() => string.Concat(Files().Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }));

    public override void Delete()
    {
        foreach (var file in Files()) File.Delete(file);
    }

    // There, the transcript is a view.
    protected override string Entry(string conversationId, long sequence, string activity) => $"""
        transcript_entries SET activity = {activity}
        WHERE sequence = {sequence} AND conversation_number IN (SELECT number FROM conversation_numbers WHERE conversation_id = '{conversationId}')
        """;

    protected override DbConnection NewConnection() => new SqliteConnection($"Data Source={path};Pooling=False");

    private string[] Files() => Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*");
}
