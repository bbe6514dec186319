using System.Net;
using System.Net.Sockets;

namespace EmploisEnRegions.Support;

/// <summary>An <see cref="HttpListener"/> on a free port of this machine, for whoever is posted to by the product under test.</summary>
public static class LoopbackListener
{
    private const int Attempts = 20;

    /// <summary>Starts one; between the search for a free port and the start, another test may take that port: then it is tried anew.</summary>
    public static HttpListener Start(out string address)
    {
        for (var attempt = 1; ; attempt++)
        {
            address = $"http://127.0.0.1:{FreePort()}/";
            // A listener whose start failed is disposed for good.
            var listener = new HttpListener { Prefixes = { address } };
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException) when (attempt < Attempts)
            {
            }
        }
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
