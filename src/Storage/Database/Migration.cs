using System.Globalization;

namespace EmploisEnRegions.Storage.Database;

/// <summary>An embedded <c>Migrations/NNNN_name.sql</c>, run once per database, in the order of its number.</summary>
internal sealed record Migration(int Version, string Name, string Resource)
{
    public static IEnumerable<Migration> In(string folder) =>
        from resource in typeof(Migration).Assembly.GetManifestResourceNames()
        let start = resource.IndexOf(folder, StringComparison.Ordinal)
        where start >= 0
        let name = resource[(start + folder.Length)..^".sql".Length]
        let version = int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture)
        orderby version
        select new Migration(version, name, resource);

    public string Sql()
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }
}
