using System.Data.Common;
using System.Text;
using Npgsql;

namespace EmploisEnRegions.Support;

/// <summary>A database on a server of the tests, which goes with the server.</summary>
public sealed class PostgresDatabaseOfTest(string connectionString) : TestDatabase
{
    private const string Tables = "SELECT string_agg(quote_ident(tablename), ',') FROM pg_tables WHERE schemaname = 'public'";

    public override string ConnectionString { get; } = connectionString;

    public override string Bytes(ReadOnlySpan<byte> bytes) => $@"'\x{Convert.ToHexString(bytes)}'::bytea";

    /// <summary>Every value of every row: what lies in its files as well is the server's business.</summary>
    public override string Raw() => string.Concat(Run(Tables, command => (string)command.ExecuteScalar()!).Split(',').Select(table => Run($"SELECT * FROM {table}", All)));

    public override void Delete()
    {
        // The server and its folder are deleted together.
    }

    protected override DbConnection NewConnection() => new NpgsqlConnection(ConnectionString + ";Pooling=false");

    private static string All(DbCommand command)
    {
        using var row = command.ExecuteReader();
        var all = new StringBuilder();
        while (row.Read())
        {
            for (var i = 0; i < row.FieldCount; i++) all.Append(row.GetValue(i) is byte[] bytes ? Encoding.Latin1.GetString(bytes) : row.GetValue(i)).Append('\n');
        }

        return all.ToString();
    }
}
