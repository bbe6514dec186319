using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>What a measured process has used since it started.</summary>
/// <param name="Cpu">All threads, user and system.</param>
/// <param name="Allocated">Bytes on the managed heap.</param>
/// <param name="Resident">Bytes of memory held now.</param>
internal readonly record struct ProcessFigures(TimeSpan Cpu, long Allocated, long Resident)
{
    public const string SocketVariable = "ORIENTATION_FIGURES";

    /// <summary>Answers every connection to the socket with one line of figures, from a thread of its own.</summary>
    public static void ServeFrom(string? socket)
    {
        if (socket is null) return;
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(socket));
        listener.Listen();
        new Thread(() => Serve(listener)) { IsBackground = true, Name = "figures" }.Start();
    }

    public static async Task<ProcessFigures> AskAsync(string socket)
    {
        using var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await client.ConnectAsync(new UnixDomainSocketEndPoint(socket));
        using var reader = new StreamReader(new NetworkStream(client));
        var parts = (await reader.ReadToEndAsync()).Split(' ');
        return new ProcessFigures(new TimeSpan(Number(parts[0])), Number(parts[1]), Number(parts[2]));
    }

    private static void Serve(Socket listener)
    {
        while (true)
        {
            using var caller = listener.Accept();
            caller.Send(Encoding.ASCII.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"{Environment.CpuUsage.TotalTime.Ticks} {GC.GetTotalAllocatedBytes(precise: true)} {Environment.WorkingSet}")));
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
