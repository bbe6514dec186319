using System.ComponentModel.DataAnnotations;
using EmploisEnRegions.Storage.Database;
using EmploisEnRegions.Storage.Postgres;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Storage;

/// <summary><c>ConnectionStrings:Orientation</c> and section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>Data Source=…</c> is SQLite, <c>Host=…</c> is PostgreSQL. Default: <c>App_Data/orientation.db</c> under the content root.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>How SQLite waits for the disk: <c>Full</c> survives a power cut; <c>Normal</c> may lose the last turns in one, never the file; <c>Off</c> is for tests.</summary>
    public SqliteSynchronous Synchronous { get; set; } = SqliteSynchronous.Full;

    /// <summary>Made and asked for by <c>--demo</c>: such a database holds nothing else, and no other holds demonstrations.</summary>
    public bool Demonstration { get; set; }

    /// <summary>Seconds that the program waits at its start for a PostgreSQL that does not answer yet.</summary>
    [Range(0, 600)]
    public int StartPatienceSeconds { get; set; } = 30;

    public TimeSpan StartPatience => TimeSpan.FromSeconds(StartPatienceSeconds);

    internal bool IsPostgres => ConnectionString.TrimStart().StartsWith("Host=", StringComparison.OrdinalIgnoreCase);
}

public enum SqliteSynchronous { Off, Normal, Full }

internal sealed class StorageOptionsValidation : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (options.Demonstration && !DemonstrationMark.IsNamed(options)) return ValidateOptionsResult.Fail(DemonstrationMark.OtherName);
        if (!options.IsPostgres)
        {
            return options.ConnectionString.TrimStart().StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("ConnectionStrings:Orientation must begin with Data Source= (SQLite) or Host= (PostgreSQL).");
        }

        try
        {
            PostgresSettings.Of(options.ConnectionString);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException)
        {
            // Its message may repeat a part of the string, which holds a password.
            return ValidateOptionsResult.Fail("ConnectionStrings:Orientation is not a PostgreSQL connection string: Host=…;Database=…;Username=…;Password=….");
        }
    }
}
