using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Support;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Integration.Turns;

/// <summary>A bot on a database, with a look into the tables.</summary>
internal sealed class TurnHost : IAsyncDisposable
{
    private readonly bool _ownsDatabase;
    private readonly TestDatabase _database;

    /// <param name="database">One that outlives this; null = a file of its own.</param>
    public TurnHost(TestDatabase? database = null, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null)
    {
        _ownsDatabase = database is null;
        _database = database ?? new SqliteFile(SqliteFile.NewPath());
        Bot = BotUnderTest.With(
            services =>
            {
                services.AddSingleton<CountingBot>();
                services.AddSingleton<IBot>(provider => provider.GetRequiredService<CountingBot>());
                more?.Invoke(services);
            },
            settings, _database, replace: StoreWithFaults.Register);
    }

    public BotUnderTest Bot { get; }
    public CountingBot Counting => Bot.Services.GetRequiredService<CountingBot>();
    public StoreWithFaults Faults => (StoreWithFaults)Bot.Services.GetRequiredService<IConversationStore>();

    public long Count(string sql) => _database.Count(sql);

    public void Execute(string sql) => _database.Execute(sql);

    public string Bytes(string text) => _database.Bytes(text);

    public string Raw() => _database.Raw();

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        if (_ownsDatabase) _database.Delete();
    }
}
