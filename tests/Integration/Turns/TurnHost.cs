using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Support;
using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Integration.Turns;

/// <summary>A bot on a database file of its own, with a look into the tables.</summary>
internal sealed class TurnHost : IAsyncDisposable
{
    private readonly bool _ownsFile;
    private readonly string _file;

    public TurnHost(string? file = null, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null)
    {
        _ownsFile = file is null;
        _file = file ?? NewFile();
        Bot = BotUnderTest.With(
            services =>
            {
                services.AddSingleton<CountingBot>();
                services.AddSingleton<IBot>(provider => provider.GetRequiredService<CountingBot>());
                more?.Invoke(services);
            },
            settings, _file, replace: StoreWithFaults.Register);
    }

    public BotUnderTest Bot { get; }
    public CountingBot Counting => Bot.Services.GetRequiredService<CountingBot>();
    public StoreWithFaults Faults => (StoreWithFaults)Bot.Services.GetRequiredService<IConversationStore>();

    public static string NewFile() => Path.Combine(Path.GetTempPath(), $"turns-{Guid.NewGuid():N}.db");

    public long Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Everything in the database's files, as a thief would read it.</summary>
    public string Raw() => string.Concat(Files(_file).Select(path =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }));

    public static void Delete(string file)
    {
        foreach (var path in Files(file)) File.Delete(path);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        if (_ownsFile) Delete(_file);
    }

    private static string[] Files(string file) => Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*");
}
