using System.Diagnostics;
using System.Net;
using EmploisEnRegions.Integration.DirectLine;
using EmploisEnRegions.Support;

namespace EmploisEnRegions.Tests.Integration.Faults;

/// <summary>A disk of a few megabytes that really fills up, in a mount namespace of the child process.</summary>
[Collection(FaultCollection.Name)]
public sealed class DiskFullTests
{
    private const int BallastMegabytes = 6;

    // The ballast goes when the file "room" appears: the disk is seen by nobody else.
    private static readonly string Mounted =
        $$"""
        disk=$1; room=$2; shift 2
        mount -t tmpfs -o size=8m tmpfs "$disk" || exit 77
        head -c {{BallastMegabytes}}m /dev/zero > "$disk/ballast"
        ( while [ ! -e "$room" ] && [ -d "$(dirname "$room")" ]; do sleep 0.1; done; rm -f "$disk/ballast" ) &
        exec "$@"
        """;

    [Fact]
    public async Task A_full_disk_is_told_as_such_corrupts_nothing_and_is_over_when_there_is_room()
    {
        Assert.SkipUnless(await MayMountAsync(), "This machine lets no test mount a small disk (unshare -m, or -Urm, is refused).");
        var folder = Directory.CreateTempSubdirectory("disk-full-").FullName;
        var (disk, room) = (Path.Combine(folder, "disk"), Path.Combine(folder, "room"));
        Directory.CreateDirectory(disk);
        try
        {
            await using var node = await NodeProcess.StartAsync($"Data Source={disk}/orientation.db", [.. Unshare, "sh", "-c", Mounted, "sh", disk, room]);
            var id = (await node.Client.StartAsync()).Text("conversationId");
            var kept = await FillAsync(node, id);
            Assert.NotEmpty(kept);
            Assert.Equal(HttpStatusCode.OK, (await node.Client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
            // Reading needs no room.
            Assert.Equal(kept, Said(await AllAsync(node, id)));

            await File.WriteAllTextAsync(room, "");
            await Waiting.UntilAsync(async () => (await node.Client.SayAsync(id, "il y a de la place")).IsSuccessStatusCode);
            Assert.Equal([.. kept, "il y a de la place"], Said(await AllAsync(node, id)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Unshare => Environment.UserName == "root" ? ["unshare", "-m"] : ["unshare", "-Urm"];

    /// <summary>Speaks until the disk is full; what was taken.</summary>
    private static async Task<List<string>> FillAsync(NodeProcess node, string id)
    {
        var taken = new List<string>();
        for (var i = 0; i < 2_000; i++)
        {
            var text = $"{i}: {new string('é', 4_000)}";
            using var answer = await node.Client.SayAsync(id, text);
            if (answer.IsSuccessStatusCode)
            {
                taken.Add(text);
                continue;
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            return taken;
        }

        throw new InvalidOperationException("The disk did not fill up.");
    }

    private static async Task<List<string>> AllAsync(NodeProcess node, string id)
    {
        var all = new List<string>();
        var watermark = "";
        while (await node.Client.HistoryAsync(id, watermark) is var page && page.Texts() is { Length: > 0 } texts)
        {
            all.AddRange(texts);
            watermark = page.Text("watermark");
        }

        return all;
    }

    private static List<string> Said(IEnumerable<string> texts) => [.. texts.Where(text => text.Contains(": éé", StringComparison.Ordinal) || text == "il y a de la place")];

    private static async Task<bool> MayMountAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(Unshare[0], [.. Unshare[1..], "true"]) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
