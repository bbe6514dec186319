using EmploisEnRegions.Regions;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.BotHost.Hosting;

/// <summary>What we know of regions and occupations: the built-in tables, or the folder that <c>Regions:Data</c> names.</summary>
internal static class ReferenceDataSetup
{
    /// <returns>Opens the data when they are first asked for; a wrong folder stops the start-up with a sentence.</returns>
    public static Func<ReferenceData> AddReferenceData(this IServiceCollection services, IConfiguration configuration)
    {
        var data = new Lazy<ReferenceData>(() => ReferenceData.Open(configuration[ReferenceData.Setting]));
        services.AddSingleton(_ => data.Value);
        services.AddSingleton(_ => data.Value.Regions);
        services.AddSingleton(_ => data.Value.Occupations);
        services.AddSingleton(_ => data.Value.Recommender);
        services.AddSingleton<IValidateOptions<ReferenceDataOptions>>(new CanBeOpened(data));
        services.AddOptions<ReferenceDataOptions>().ValidateOnStart();
        return () => data.Value;
    }

    internal sealed class ReferenceDataOptions;

    private sealed class CanBeOpened(Lazy<ReferenceData> data) : IValidateOptions<ReferenceDataOptions>
    {
        public ValidateOptionsResult Validate(string? name, ReferenceDataOptions options)
        {
            try
            {
                _ = data.Value;
                return ValidateOptionsResult.Success;
            }
            catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
            {
                var sentence = e.Message.StartsWith(ReferenceData.Setting, StringComparison.Ordinal) ? e.Message : $"{ReferenceData.Setting}: {e.Message}";
                return ValidateOptionsResult.Fail(sentence);
            }
        }
    }
}
