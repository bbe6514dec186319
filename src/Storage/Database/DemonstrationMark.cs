using System.Data.Common;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Storage.Database;

/// <summary>A database is a demonstration from its first day or never: a row among its migrations says so, and a start that expects the other kind ends
/// before it changes anything.</summary>
internal static class DemonstrationMark
{
    /// <summary>No migration has this number.</summary>
    public const int Version = 0;

    public const string Name = "demonstration";

    public const string OtherName =
        "ConnectionStrings:Orientation must name a database of the demonstration, with \"demo\" in its name, when the program starts with --demo; leave it unset for the usual file.";

    private const string NotMade =
        "ConnectionStrings:Orientation names a database that --demo did not make: a demonstration is never mixed with real data, name another one or start without --demo.";

    private const string OnlyDemonstration =
        "ConnectionStrings:Orientation names a demonstration database: start with --demo, or name another one.";

    /// <summary>So that nobody's own database, empty as it may still be, becomes a demonstration by mistake.</summary>
    public static bool IsNamed(StorageOptions options)
    {
        var settings = new DbConnectionStringBuilder();
        try
        {
            settings.ConnectionString = options.ConnectionString;
        }
        catch (ArgumentException)
        {
            return false;
        }

        var key = options.IsPostgres ? "Database" : "Data Source";
        return settings.TryGetValue(key, out var value) && value is string name && Path.GetFileName(name).Contains("demo", StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="done">Migrations that the database has; none: it is new.</param>
    /// <returns>Whether the mark is to be set now.</returns>
    /// <exception cref="OptionsValidationException">It is of the other kind.</exception>
    public static bool IsToBeSet(IReadOnlySet<int> done, bool demonstration)
    {
        if (done.Count == 0) return demonstration;
        if (done.Contains(Version) == demonstration) return false;
        throw new OptionsValidationException("", typeof(StorageOptions), [demonstration ? NotMade : OnlyDemonstration]);
    }
}
