using Azure;
using Azure.AI.TextAnalytics;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace EmploisEnRegions.Understanding.AzureLanguage;

/// <summary>A second opinion on the language of a text, within a time limit; none rather than late, and none for a while after failures.</summary>
internal sealed class LanguageAdvice
{
    private const double EnoughConfidence = 0.8;
    private const int LongestDocument = 1000;
    private readonly TextAnalyticsClient client;
    private readonly ResiliencePipeline pipeline;

    public LanguageAdvice(TextAnalyticsClient client, TimeSpan timeLimit, TimeProvider time)
    {
        this.client = client;
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<RequestFailedException>().Handle<TimeoutRejectedException>(),
                MinimumThroughput = 3,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = TimeSpan.FromMinutes(1),
            })
            .AddTimeout(timeLimit)
            .Build();
    }

    /// <summary>"fr", "en", another two-letter code, or null when there is no opinion worth following.</summary>
    public async Task<string?> AskAsync(string text, CancellationToken cancellationToken)
    {
        var document = text.Length > LongestDocument ? text[..LongestDocument] : text;
        try
        {
            var answer = await pipeline.ExecuteAsync(async token => await client.DetectLanguageAsync(document, "none", token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            return answer.Value.ConfidenceScore >= EnoughConfidence ? answer.Value.Iso6391Name : null;
        }
        catch (Exception refused) when (refused is RequestFailedException or TimeoutRejectedException or BrokenCircuitException or Azure.Identity.AuthenticationFailedException)
        {
            return null;
        }
    }
}
