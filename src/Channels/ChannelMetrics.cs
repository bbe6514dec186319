using System.Diagnostics.Metrics;

namespace EmploisEnRegions.Channels;

/// <summary>What can be counted of channels beside the requests, which ASP.NET Core counts by route. The names are a contract with dashboards.</summary>
internal sealed class ChannelMetrics
{
    private const string Name = "EmploisEnRegions.Channels";

    private readonly UpDownCounter<long> _sockets;
    private readonly Counter<long> _sent;

    public ChannelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _sockets = meter.CreateUpDownCounter<long>("orientation.channel.sockets", "{socket}", "WebSockets that people hold open on this node.");
        _sent = meter.CreateCounter<long>("orientation.channel.socket.activities", "{activity}", "Activities sent over these sockets.");
    }

    public void Opened() => _sockets.Add(1);

    public void Closed() => _sockets.Add(-1);

    public void Sent(int activities) => _sent.Add(activities);
}
