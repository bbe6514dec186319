using EmploisEnRegions.Integration.Host;
using Xunit;

namespace EmploisEnRegions.Integration.DirectLine;

/// <summary>botframework-directlinejs from npm against the running program; the scenarios are in the folder client.</summary>
public sealed class MicrosoftClientTests(MicrosoftClientTests.OneHost host) : IClassFixture<MicrosoftClientTests.OneHost>
{
    [Theory]
    [InlineData("talk")]
    [InlineData("resume")]
    [InlineData("twice")]
    [InlineData("poll")]
    public Task The_client_from_npm_converses_unmodified(string scenario) => NodeClient.RunAsync(scenario, host);

    [Fact]
    public async Task The_client_from_npm_learns_that_its_token_expired_and_comes_back_with_a_new_one()
    {
        await using var shortLived = EchoHost.With("Production", ("DirectLine:TokenLifetimeSeconds", "2"));
        await NodeClient.RunAsync("expire", shortLived);
    }

    public sealed class OneHost : EchoHost;
}
