using Azure.Core;
using Azure.Core.Pipeline;
using EmploisEnRegions.TextAnalytics.Rest;

namespace Azure.AI.TextAnalytics;

/// <summary>Azure AI Language, REST interface 2023-04-01: the language of a document and the personal information in it. Thread-safe.</summary>
public class TextAnalyticsClient
{
    private const string KeyHeader = "Ocp-Apim-Subscription-Key";
    private readonly AnalyzeText _analyze;
    private readonly TextAnalyticsClientOptions _options;

    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential)
        : this(endpoint, credential, new TextAnalyticsClientOptions())
    {
    }

    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential, TextAnalyticsClientOptions options)
        : this(endpoint, options, new KeyPolicy(credential, KeyHeader))
    {
    }

    public TextAnalyticsClient(Uri endpoint, TokenCredential credential)
        : this(endpoint, credential, new TextAnalyticsClientOptions())
    {
    }

    /// <summary>Tokens are only sent over HTTPS.</summary>
    public TextAnalyticsClient(Uri endpoint, TokenCredential credential, TextAnalyticsClientOptions options)
        : this(endpoint, options, new BearerTokenAuthenticationPolicy(credential, Scope(options)))
    {
    }

    /// <summary>For mocks.</summary>
    protected TextAnalyticsClient() => (_analyze, _options) = (null!, null!);

    private TextAnalyticsClient(Uri endpoint, TextAnalyticsClientOptions options, HttpPipelinePolicy authentication)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _analyze = new AnalyzeText(endpoint, options, authentication);
    }

    /// <param name="document">At most 5,120 characters.</param>
    /// <param name="countryHint">Two letters, "none" for no hint, null for the default of the options.</param>
    /// <exception cref="RequestFailedException">The service refused the request or the document, or its answer cannot be read.</exception>
    public virtual async Task<Response<DetectedLanguage>> DetectLanguageAsync(string document, string? countryHint = null, CancellationToken cancellationToken = default) =>
        await _analyze.SendAsync(LanguageRequest(document, countryHint), Answers.Language, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="DetectLanguageAsync"/>
    public virtual Response<DetectedLanguage> DetectLanguage(string document, string? countryHint = null, CancellationToken cancellationToken = default) =>
        _analyze.Send(LanguageRequest(document, countryHint), Answers.Language, cancellationToken);

    /// <param name="document">At most 5,120 characters.</param>
    /// <param name="language">Two letters; null for the default of the options.</param>
    /// <exception cref="RequestFailedException">The service refused the request or the document, or its answer cannot be read.</exception>
    public virtual async Task<Response<PiiEntityCollection>> RecognizePiiEntitiesAsync(
        string document, string? language = null, RecognizePiiEntitiesOptions? options = null, CancellationToken cancellationToken = default) =>
        await _analyze.SendAsync(PiiRequest(document, language, options), Answers.Pii, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="RecognizePiiEntitiesAsync"/>
    public virtual Response<PiiEntityCollection> RecognizePiiEntities(
        string document, string? language = null, RecognizePiiEntitiesOptions? options = null, CancellationToken cancellationToken = default) =>
        _analyze.Send(PiiRequest(document, language, options), Answers.Pii, cancellationToken);

    private static string Scope(TextAnalyticsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (options.Audience ?? TextAnalyticsAudience.AzurePublicCloud) + "/.default";
    }

    private BinaryData LanguageRequest(string document, string? countryHint)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Requests.Language(document, countryHint ?? _options.DefaultCountryHint);
    }

    private BinaryData PiiRequest(string document, string? language, RecognizePiiEntitiesOptions? options)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Requests.Pii(document, language ?? _options.DefaultLanguage, options ?? new RecognizePiiEntitiesOptions());
    }
}
