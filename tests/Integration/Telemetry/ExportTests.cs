using System.Collections.Concurrent;
using System.Net;
using System.Text;
using EmploisEnRegions.Integration.Host;
using EmploisEnRegions.Integration.DirectLine;
using EmploisEnRegions.Support;

namespace EmploisEnRegions.Tests.Integration.Telemetry;

/// <summary>The whole program with a collector that takes OTLP over HTTP.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task With_an_endpoint_spans_and_figures_leave_without_what_was_said()
    {
        using var collector = new Collector();
        await using (var host = EchoHost.With("Production", ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            using var client = host.Client();
            var started = await client.StartAsync();
            await client.SayAsync(started.Text("conversationId"), "my secret is a boat");
        }

        // The last of it leaves when the program stops.
        Assert.Contains("orientation.conversation", collector.Posted("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("POST /v3/directline/conversations/{conversationId}/activities", collector.Posted("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("orientation.turn.duration", collector.Posted("/v1/metrics"), StringComparison.Ordinal);
        Assert.DoesNotContain("boat", collector.Posted("/v1/traces") + collector.Posted("/v1/metrics"), StringComparison.Ordinal);
    }

    /// <summary>Not ASP.NET: its own spans would be collected with the others.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener _listener;
        private readonly ConcurrentQueue<(string Path, string Body)> _posts = [];

        public Collector()
        {
            _listener = LoopbackListener.Start(out var address);
            Address = address.TrimEnd('/');
            _ = ListenAsync();
        }

        public string Address { get; }

        public string Posted(string path) => string.Concat(_posts.Where(p => p.Path == path).Select(p => p.Body));

        public void Dispose() => _listener.Close();

        private async Task ListenAsync()
        {
            try
            {
                while (true)
                {
                    var call = await _listener.GetContextAsync();
                    using var reader = new StreamReader(call.Request.InputStream, Encoding.Latin1);
                    _posts.Enqueue((call.Request.Url!.AbsolutePath, await reader.ReadToEndAsync()));
                    call.Response.Close();
                }
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
