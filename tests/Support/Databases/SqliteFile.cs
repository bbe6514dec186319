using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;

namespace EmploisEnRegions.Support;

public sealed class SqliteFile(string path) : TestDatabase
{
    public override string ConnectionString => $"Data Source={path}";

    public static string NewPath() => Path.Combine(Path.GetTempPath(), $"turns-{Guid.NewGuid():N}.db");

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

    protected override DbConnection NewConnection() => new SqliteConnection($"Data Source={path};Pooling=False");

    private string[] Files() => Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*");
}
