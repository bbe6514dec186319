using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Counsellors;
using EmploisEnRegions.Tests.Integration.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Integration.Storage;

/// <summary>What must be true on both databases: each test runs on either.</summary>
/// <param name="postgres">Null: on SQLite.</param>
public abstract class OnEitherDatabase(SharedPostgres? postgres)
{
    private protected async Task<TestDatabase> NewDatabaseAsync(string kind = "test") =>
        postgres is null ? new SqliteFile(SqliteFile.NewPath(kind)) : new PostgresDatabaseOfTest(await postgres.NewDatabaseAsync(kind));

    private protected async Task<TurnHost> NewHostAsync(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null) =>
        new(postgres is null ? null : await NewDatabaseAsync(), settings, more);

    private protected async Task<DeskHost> NewDeskAsync(IReadOnlyDictionary<string, string?>? settings = null) =>
        new(postgres is null ? null : await NewDatabaseAsync(), settings);
}
