using Azure;
using Azure.AI.TextAnalytics;
using Azure.Identity;
using EmploisEnRegions.Regions;
using EmploisEnRegions.Understanding.AzureLanguage;
using EmploisEnRegions.Understanding.Occupations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Understanding;

public static class UnderstandingServices
{
    /// <summary>Registers <see cref="IUnderstanding"/> and <see cref="IOccupations"/>: local, advised by Azure Language when <c>AzureLanguage:Endpoint</c> is set.</summary>
    /// <param name="data">Where names of places and occupations come from; null = the built-in tables.</param>
    public static IServiceCollection AddUnderstanding(this IServiceCollection services, IConfiguration configuration, Func<ReferenceData>? data = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(AzureLanguageOptions.Section);
        services.AddOptions<AzureLanguageOptions>().Bind(section).ValidateDataAnnotations()
            .Validate(o => o.Endpoint is null || o.Endpoint is { IsAbsoluteUri: true, Scheme: "https" or "http" }, "AzureLanguage:Endpoint must be an absolute https address.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        // Building takes a moment of one processor: it begins now, while the rest of the program is put together.
        var local = Task.Run(() => UnderstandingFactory.Local(data?.Invoke()));
        services.TryAddSingleton(_ => local.GetAwaiter().GetResult());
        services.TryAddSingleton<IOccupations>(provider => provider.GetRequiredService<LocalParts>().Occupations);
        services.TryAddSingleton(Understanding);
        return services;
    }

    private static IUnderstanding Understanding(IServiceProvider provider)
    {
        var local = provider.GetRequiredService<LocalParts>().Understanding;
        var options = provider.GetRequiredService<IOptions<AzureLanguageOptions>>().Value;
        if (options.Endpoint is not { } endpoint) return local;
        var client = string.IsNullOrEmpty(options.Key)
            ? new TextAnalyticsClient(endpoint, new DefaultAzureCredential())
            : new TextAnalyticsClient(endpoint, new AzureKeyCredential(options.Key));
        var advice = new LanguageAdvice(client, TimeSpan.FromMilliseconds(options.TimeLimitMilliseconds), provider.GetRequiredService<TimeProvider>());
        return new AdvisedUnderstanding(local, advice);
    }
}
