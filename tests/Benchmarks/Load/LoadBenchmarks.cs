using System.Globalization;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>The load driver: the whole program in its own process, talked to from this one.</summary>
internal static class LoadBenchmarks
{
    private static readonly int[] AtOnce = [1, 16, 128];

    /// <returns>0, or 1 when a turn was answered wrongly or not at all.</returns>
    public static async Task<int> RunAsync(Effort effort)
    {
        using var files = new Folder();
        // The bot greets at the first word where nobody announced an arrival.
        var lines = new Lines(["bonjour", .. Script.Read()]);
        Console.WriteLine(await ColdStart.MeasureAsync(files, lines, effort));
        var rows = await TableAsync(files, lines, effort);
        Console.WriteLine(LoadFigures.Table(rows));
        Console.WriteLine(Ratios(rows));
        Console.WriteLine(await ManyConversations.MeasureAsync(files, lines, effort));
        Console.WriteLine(await IdleSockets.MeasureAsync(files, lines, effort));
        return rows.Sum(row => row.Errors) == 0 ? 0 : 1;
    }

    /// <summary>One row, three times as long, for a profiler.</summary>
    public static async Task<int> RunRowAsync(bool post, int atOnce, Effort effort)
    {
        using var files = new Folder();
        var lines = new Lines(["bonjour", .. Script.Read()]);
        await using var server = await ServerProcess.Orientation(files, $"Data Source={files.File("row.db")}").ReadyAsync();
        using var client = Clients.To(server);
        List<IPerson> Persons(int n) => post ? Connectors(client, lines, n) : Visitors(client, lines, n);
        await Crowd.TalkAsync("warm-up", server, Persons(16), effort.WarmUp);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Measuring process {server.Id} for {3 * effort.Measured.TotalSeconds:0} s."));
        var row = await Crowd.TalkAsync(post ? "POST /api/messages" : "Direct Line WebSocket", server, Persons(atOnce), 3 * effort.Measured);
        Console.WriteLine(LoadFigures.Table([row]));
        return row.Errors == 0 ? 0 : 1;
    }

    private static async Task<List<LoadFigures>> TableAsync(Folder files, Lines lines, Effort effort)
    {
        await using var echo = await ServerProcess.Echo(files).ReadyAsync();
        await using var orientation = await ServerProcess.Orientation(files, $"Data Source={files.File("load.db")}").ReadyAsync();
        using var toEcho = Clients.To(echo);
        using var toOrientation = Clients.To(orientation);
        await Crowd.TalkAsync("warm-up", echo, Connectors(toEcho, lines, 16, echo: true), effort.WarmUp / 3);
        await Crowd.TalkAsync("warm-up", orientation, Connectors(toOrientation, lines, 16), effort.WarmUp);
        await Crowd.TalkAsync("warm-up", orientation, Visitors(toOrientation, lines, 16), effort.WarmUp / 3);

        var rows = new List<LoadFigures>();
        foreach (var n in AtOnce)
        {
            rows.Add(await Crowd.TalkAsync("echo", echo, Connectors(toEcho, lines, n, echo: true), effort.Measured));
            rows.Add(await Crowd.TalkAsync("POST /api/messages", orientation, Connectors(toOrientation, lines, n), effort.Measured));
            rows.Add(await Crowd.TalkAsync("Direct Line WebSocket", orientation, Visitors(toOrientation, lines, n), effort.Measured));
        }

        return rows;
    }

    private static List<IPerson> Connectors(HttpClient client, Lines lines, int n, bool echo = false) =>
        [.. Enumerable.Range(0, n).Select(_ => new ConnectorPerson(client, lines, echo))];

    private static List<IPerson> Visitors(HttpClient client, Lines lines, int n) =>
        [.. Enumerable.Range(0, n).Select(_ => new LinePerson(client, lines))];

    private static string Ratios(List<LoadFigures> rows)
    {
        var echo = rows.Last(row => row.Name == "echo");
        var turns = rows.Last(row => row.Name.StartsWith("POST", StringComparison.Ordinal));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"At {turns.Persons} at once: turns/s ÷ echo = {turns.TurnsPerSecond / echo.TurnsPerSecond:0.00}; p95 ÷ ({turns.Persons} ÷ turns/s) = {turns.P95 / (1000 * turns.Persons / turns.TurnsPerSecond):0.00}");
    }
}
