using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Files;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Conversations.Sheets;
using EmploisEnRegions.Conversations.Telemetry;
using EmploisEnRegions.Storage.Channels;
using EmploisEnRegions.Storage.Continuation;
using EmploisEnRegions.Storage.Conversations;
using EmploisEnRegions.Storage.Database;
using EmploisEnRegions.Storage.Handoff;
using EmploisEnRegions.Storage.Keys;
using EmploisEnRegions.Storage.Outbox;
using EmploisEnRegions.Storage.Postgres;
using EmploisEnRegions.Storage.Sheets;
using EmploisEnRegions.Storage.Sqlite;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Storage;

public static class StorageRegistration
{
    private const string ConnectionName = "Orientation";

    /// <summary>The ports of Conversations and Handoff on the database that <c>ConnectionStrings:Orientation</c> names.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .Configure<IServiceProvider>((options, provider) =>
            {
                var given = configuration.GetConnectionString(ConnectionName);
                options.ConnectionString = string.IsNullOrWhiteSpace(given) ? Default(provider) : given;
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidation>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SqliteDatabase>();
        services.TryAddSingleton<PostgresDatabase>();
        services.TryAddSingleton<IDatabase>(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value.IsPostgres
            ? provider.GetRequiredService<PostgresDatabase>()
            : provider.GetRequiredService<SqliteDatabase>());
        services.AddConversationStore<ConversationStore>();
        services.TryAddSingleton<IOutboxStore, OutboxStore>();
        services.TryAddSingleton<IDeadLetters, DeadLetterStore>();
        services.AddHandoffStores();
        services.AddChannelStores();
        services.TryAddSingleton<IContinuationStore, ContinuationStore>();
        services.TryAddSingleton<IGuessStore, GuessStore>();
        services.TryAddSingleton<ISheetStore, SheetStore>();
        services.TryAddSingleton<IPersonFiles, PersonFileStore>();
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((keys, provider) =>
            keys.XmlRepository = new DatabaseKeys(provider.GetRequiredService<IDatabase>));
        services.TryAddSingleton<StorageStart>();
        services.AddSingleton(Start);
        return services;
    }

    private static string Default(IServiceProvider provider)
    {
        var root = provider.GetService<IHostEnvironment>()?.ContentRootPath ?? AppContext.BaseDirectory;
        return $"Data Source={Path.Combine(root, "App_Data", "orientation.db")}";
    }

    private static IHostedService Start(IServiceProvider provider) => provider.GetRequiredService<IDatabase>() is PostgresDatabase postgres
        ? ActivatorUtilities.CreateInstance<PostgresNode>(provider, postgres)
        : provider.GetRequiredService<StorageStart>();
}
