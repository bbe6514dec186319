using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using EmploisEnRegions.Tests.Unit.TextAnalytics;
using EmploisEnRegions.Understanding;
using EmploisEnRegions.Understanding.AzureLanguage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EmploisEnRegions.Tests.Unit.Understanding;

public sealed class AdviceOnLanguageTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly LocalUnderstanding Local = UnderstandingFactory.Local().Understanding;

    /// <summary>Words that no list knows and whose spelling says nothing.</summary>
    private const string Unsure = "zorbal mirtak plonda";

    [Fact]
    public async Task A_second_opinion_is_asked_only_when_the_local_one_is_unsure()
    {
        await using var service = await LanguageService.StartAsync(secure: false, ServiceAnswers.French);
        var advised = Advised(service);
        Assert.Equal("en", (await Hear(advised, "I am looking for work as a welder")).Language);
        Assert.Empty(service.Requests);
        Assert.Equal("fr", (await Hear(advised, Unsure)).Language);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Numbers_of_a_person_are_not_sent()
    {
        await using var service = await LanguageService.StartAsync(secure: false, ServiceAnswers.French);
        await Hear(Advised(service), Unsure + " 418 555-0142 jean@example.org 046 454 286");
        var body = Assert.Single(service.Requests).Body;
        Assert.DoesNotContain("0142", body, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", body, StringComparison.Ordinal);
        Assert.DoesNotContain("286", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crisis_is_never_sent()
    {
        await using var service = await LanguageService.StartAsync(secure: false, ServiceAnswers.French);
        Assert.Equal(Intent.Crisis, (await Hear(Advised(service), "suicide " + Unsure)).Intent);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_service_that_fails_changes_nothing_and_is_left_alone_after_a_while()
    {
        await using var service = await LanguageService.StartAsync(secure: false);
        var options = new TextAnalyticsClientOptions { Retry = { MaxRetries = 0 } };
        var client = new TextAnalyticsClient(service.Endpoint, new AzureKeyCredential("a-key-of-the-test"), options);
        var advised = new AdvisedUnderstanding(Local, new LanguageAdvice(client, TimeSpan.FromSeconds(20), TimeProvider.System));
        var local = await Hear(Local, Unsure);
        for (var i = 0; i < 10; i++) Assert.Equal(local.Language, (await Hear(advised, Unsure)).Language);
        Assert.InRange(service.Requests.Count, 1, 5);
    }

    [Fact]
    public void Without_settings_everything_is_local_and_a_wrong_setting_names_itself()
    {
        Assert.IsType<LocalUnderstanding>(Services([]).GetRequiredService<IUnderstanding>());
        Assert.IsType<AdvisedUnderstanding>(Services(new() { ["AzureLanguage:Endpoint"] = "https://example.org", ["AzureLanguage:Key"] = "a-key-of-the-test" }).GetRequiredService<IUnderstanding>());
        var refused = Assert.Throws<OptionsValidationException>(() => Services(new() { ["AzureLanguage:Endpoint"] = "example" }).GetRequiredService<IUnderstanding>());
        Assert.Contains("AzureLanguage:Endpoint", refused.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddUnderstanding(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();

    private static AdvisedUnderstanding Advised(LanguageService service) =>
        new(Local, new LanguageAdvice(new TextAnalyticsClient(service.Endpoint, new AzureKeyCredential("a-key-of-the-test")), TimeSpan.FromSeconds(20), TimeProvider.System));

    private static async Task<Understood> Hear(IUnderstanding understanding, string text) =>
        await understanding.UnderstandAsync(new Utterance(text, null, null, Today), TestContext.Current.CancellationToken);
}
