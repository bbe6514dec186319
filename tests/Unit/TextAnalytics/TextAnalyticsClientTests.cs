using System.Text.Json;
using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace EmploisEnRegions.Tests.Unit.TextAnalytics;

public sealed class TextAnalyticsClientTests
{
    private static readonly AzureKeyCredential Key = new("a-key-of-the-test");
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_language_of_a_document_is_asked_for_as_documented()
    {
        await using var service = await LanguageService.StartAsync(secure: false, ServiceAnswers.French);
        var answer = await new TextAnalyticsClient(service.Endpoint, Key).DetectLanguageAsync("Bonjour !", "none", Cancel);

        Assert.Equal(("French", "fr", 0.98), (answer.Value.Name, answer.Value.Iso6391Name, answer.Value.ConfidenceScore));
        Assert.Equal(200, answer.GetRawResponse().Status);
        var request = Assert.Single(service.Requests);
        Assert.Equal("/language/:analyze-text?api-version=2023-04-01", request.PathAndQuery);
        Assert.Equal("a-key-of-the-test", request.Key);
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal("LanguageDetection", body.GetProperty("kind").GetString());
        var document = body.GetProperty("analysisInput").GetProperty("documents")[0];
        Assert.Equal(("Bonjour !", ""), (document.GetProperty("text").GetString(), document.GetProperty("countryHint").GetString()));
    }

    [Fact]
    public async Task Personal_information_comes_with_its_place_in_the_text_and_stays_out_of_the_service_logs()
    {
        await using var service = await LanguageService.StartAsync(secure: false, ServiceAnswers.Phone);
        var options = new RecognizePiiEntitiesOptions { CategoriesFilter = { PiiEntityCategory.PhoneNumber } };
        var found = (await new TextAnalyticsClient(service.Endpoint, Key).RecognizePiiEntitiesAsync("Mon numéro : 418 555-0142", "fr", options, Cancel)).Value;

        var entity = Assert.Single(found);
        Assert.Equal(("418 555-0142", PiiEntityCategory.PhoneNumber, 13, 12), (entity.Text, entity.Category, entity.Offset, entity.Length));
        Assert.Equal("Mon numéro : ************", found.RedactedText);
        Assert.Equal(TextAnalyticsWarningCode.DocumentTruncated, Assert.Single(found.Warnings).WarningCode);
        var parameters = JsonDocument.Parse(Assert.Single(service.Requests).Body).RootElement.GetProperty("parameters");
        Assert.True(parameters.GetProperty("loggingOptOut").GetBoolean());
        Assert.Equal("PhoneNumber", parameters.GetProperty("piiCategories")[0].GetString());
    }

    [Fact]
    public async Task A_throttled_request_is_sent_again_after_the_time_the_service_asks_for()
    {
        await using var service = await LanguageService.StartAsync(secure: false, ServiceAnswers.TooManyRequests, ServiceAnswers.TooManyRequests, ServiceAnswers.French);
        var answer = await new TextAnalyticsClient(service.Endpoint, Key).DetectLanguageAsync("Bonjour", cancellationToken: Cancel);

        Assert.Equal("fr", answer.Value.Iso6391Name);
        Assert.Equal(3, service.Requests.Count);
        Assert.Single(service.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task A_service_that_goes_on_throttling_fails_with_its_code()
    {
        await using var service = await LanguageService.StartAsync(secure: false, ServiceAnswers.TooManyRequests, ServiceAnswers.TooManyRequests);
        var options = new TextAnalyticsClientOptions { Retry = { MaxRetries = 1 } };
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => new TextAnalyticsClient(service.Endpoint, Key, options).DetectLanguageAsync("Bonjour", cancellationToken: Cancel));

        Assert.Equal((429, "429"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Errors_of_the_service_carry_their_innermost_code()
    {
        await using var service = await LanguageService.StartAsync(secure: false, ServiceAnswers.WrongKey, ServiceAnswers.WrongRequest, ServiceAnswers.EmptyDocument);
        var client = new TextAnalyticsClient(service.Endpoint, Key);

        Assert.Equal((401, "401"), await FailureOf(client));
        Assert.Equal((400, "UnsupportedLanguageCode"), await FailureOf(client));
        Assert.Equal((200, "InvalidDocument"), await FailureOf(client));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>busy</html>")]
    [InlineData("[]")]
    [InlineData("{\"results\":{\"documents\":[],\"errors\":[]}}")]
    [InlineData("{\"results\":{\"documents\":[{\"id\":\"0\"}],\"errors\":[]}}")]
    [InlineData("{\"results\":{\"documents\":[{\"detectedLanguage\":{\"name\":3,\"iso6391Name\":\"fr\",\"confidenceScore\":1}}]}}")]
    public async Task An_answer_that_cannot_be_read_is_a_failed_request_and_nothing_else(string garbage)
    {
        await using var service = await LanguageService.StartAsync(secure: false, new LanguageAnswer(200, garbage));
        Assert.Equal((200, "UnreadableResponse"), await FailureOf(new TextAnalyticsClient(service.Endpoint, Key)));
    }

    [Fact]
    public async Task A_token_is_asked_for_with_the_scope_of_the_service_and_sent_as_a_bearer_token()
    {
        await using var service = await LanguageService.StartAsync(secure: true, ServiceAnswers.French);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var transport = new HttpClientTransport(handler);
        var credential = new SomeCredential();
        var client = new TextAnalyticsClient(service.Endpoint, credential, new TextAnalyticsClientOptions { Transport = transport });

        Assert.Equal("fr", client.DetectLanguage("Bonjour", cancellationToken: Cancel).Value.Iso6391Name);
        Assert.Equal("https://cognitiveservices.azure.com/.default", credential.Scope);
        var request = Assert.Single(service.Requests);
        Assert.Equal("Bearer a-token-of-the-test", request.Authorization);
        Assert.Null(request.Key);
    }

    private static async Task<(int Status, string? Code)> FailureOf(TextAnalyticsClient client)
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => client.DetectLanguageAsync("Bonjour", cancellationToken: Cancel));
        return (failure.Status, failure.ErrorCode);
    }

    private sealed class SomeCredential : TokenCredential
    {
        public string? Scope { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scope = Assert.Single(requestContext.Scopes);
            return new AccessToken("a-token-of-the-test", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
