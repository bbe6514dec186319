using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Storage;

/// <summary><c>ConnectionStrings:Orientation</c> and section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>Data Source=…</c> is SQLite. Default: <c>App_Data/orientation.db</c> under the content root.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>How SQLite waits for the disk: <c>Full</c> survives a power cut; <c>Normal</c> may lose the last turns in one, never the file; <c>Off</c> is for tests.</summary>
    public SqliteSynchronous Synchronous { get; set; } = SqliteSynchronous.Full;
}

public enum SqliteSynchronous { Off, Normal, Full }

internal sealed class StorageOptionsValidation : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var text = options.ConnectionString.TrimStart();
        if (text.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase)) return ValidateOptionsResult.Success;
        return ValidateOptionsResult.Fail(text.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)
            ? "ConnectionStrings:Orientation begins with Host= (PostgreSQL), which comes with the next version: use Data Source=… (SQLite)."
            : "ConnectionStrings:Orientation must begin with Data Source= (SQLite).");
    }
}
