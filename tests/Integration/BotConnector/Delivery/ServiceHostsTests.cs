using EmploisEnRegions.Channels.BotConnector;
using EmploisEnRegions.Channels.BotConnector.Delivery;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Delivery;

public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("https://connector.example.org/", true)]
    [InlineData("https://CONNECTOR.example.org/", true)]
    [InlineData("https://connector.example.org:444/", false)]
    [InlineData("https://other.example.org:8443/", true)]
    [InlineData("https://other.example.org/", false)]
    [InlineData("http://connector.example.org/", false)]
    [InlineData("https://connector.example.org.evil.example/", false)]
    [InlineData("https://evil.connector.example.org/", false)]
    [InlineData("https://user@connector.example.org/", false)]
    [InlineData("https://connector.example.org@evil.example/", false)]
    [InlineData("http://127.0.0.1:5000/", false)]
    [InlineData("http://[::1]:5000/", false)]
    [InlineData("http://localhost:5000/", false)]
    [InlineData("http://169.254.169.254/metadata/instance", false)]
    [InlineData("https://[fd00:ec2::254]/", false)]
    [InlineData("https://0x7f.0.0.1/", false)]
    [InlineData("file:///etc/passwd", false)]
    public void In_production_only_named_hosts_are_trusted_over_a_connection_that_nobody_reads(string address, bool trusted) =>
        Assert.Equal(trusted, Hosts("Production", "connector.example.org", "other.example.org:8443").Trusts(new Uri(address)));

    [Theory]
    [InlineData("http://127.0.0.1:5000/", true)]
    [InlineData("http://[::1]:5000/", true)]
    [InlineData("http://localhost:5000/", true)]
    [InlineData("http://127.0.0.1.evil.example/", false)]
    [InlineData("http://192.168.0.10/", false)]
    [InlineData("https://connector.example.org/", false)]
    public void In_development_this_machine_is_trusted_too(string address, bool trusted) =>
        Assert.Equal(trusted, Hosts("Development").Trusts(new Uri(address)));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://europe.directline.botframework.com/", true)]
    [InlineData("http://smba.trafficmanager.net/amer/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    public void A_registered_bot_answers_Microsofts_own_services_without_a_setting(string address, bool trusted)
    {
        var registered = new BotConnectorOptions { AppId = Attempt.AppId };
        Assert.Equal(trusted, new ServiceHosts(Options.Create(registered), new Somewhere("Production")).Trusts(new Uri(address)));
        Assert.False(Hosts("Production").Trusts(new Uri(address)));
    }

    [Fact]
    public void This_machine_may_be_named_in_production_without_a_port()
    {
        Assert.True(Hosts("Production", "127.0.0.1").Trusts(new Uri("http://127.0.0.1:5000/")));
        Assert.False(Hosts("Production", "127.0.0.1:5001").Trusts(new Uri("http://127.0.0.1:5000/")));
    }

    [Theory]
    [InlineData("smba.trafficmanager.net", true)]
    [InlineData("connector.example.org:8443", true)]
    [InlineData("[::1]:3979", true)]
    [InlineData("https://smba.trafficmanager.net", false)]
    [InlineData("smba.trafficmanager.net/amer", false)]
    [InlineData("user@smba.trafficmanager.net", false)]
    [InlineData("smba.trafficmanager.net?x", false)]
    [InlineData("", false)]
    public void A_setting_names_a_host_and_nothing_else(string text, bool host) => Assert.Equal(host, ServiceHosts.IsHost(text));

    [Theory]
    [InlineData("https://h/", "c", "r", "https://h/v3/conversations/c/activities/r")]
    [InlineData("https://h/a/b", "c", null, "https://h/a/b/v3/conversations/c/activities")]
    [InlineData("https://h/a/", "../x", "..", "https://h/a/v3/conversations/..%2Fx/activities")]
    [InlineData("https://h/?q=1", "c", "r", null)]
    [InlineData("https://h/#f", "c", "r", null)]
    [InlineData("https://h/", "..", "r", null)]
    [InlineData("not an address", "c", "r", null)]
    public void An_address_stays_inside_the_conversation_of_its_service(string serviceUrl, string conversation, string? replyTo, string? address)
    {
        var activity = new Activity { ServiceUrl = serviceUrl, Conversation = new ConversationAccount(id: conversation), ReplyToId = replyTo };
        Assert.Equal(address, ConnectorAddress.Of(activity)?.AbsoluteUri);
    }

    private static ServiceHosts Hosts(string environment, params string[] trusted) =>
        new(Options.Create(new BotConnectorOptions { TrustedServiceHosts = trusted }), new Somewhere(environment));

    private sealed class Somewhere(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
