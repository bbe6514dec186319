using Npgsql;

namespace EmploisEnRegions.Storage.Postgres;

/// <summary>The connection string, with our defaults where it says nothing.</summary>
internal static class PostgresSettings
{
    private const int ConnectSeconds = 5;
    private const int CommandSeconds = 15;

    // Three nodes fit into the 100 connections that a PostgreSQL takes when nobody has set it.
    private const int Connections = 30;
    private const int PreparedStatements = 100;

    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public static NpgsqlConnectionStringBuilder Of(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        Default("Timeout", ConnectSeconds);
        Default("Command Timeout", CommandSeconds);
        Default("Maximum Pool Size", Connections);
        Default("Max Auto Prepare", PreparedStatements);
        Default("Auto Prepare Min Usages", 2);
        Default("Application Name", "emplois-en-regions-orientation");
        return given;

        void Default(string keyword, object value)
        {
            if (!given.ShouldSerialize(keyword)) given[keyword] = value;
        }
    }
}
