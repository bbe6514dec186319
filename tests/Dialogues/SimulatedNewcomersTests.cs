using EmploisEnRegions.Tests.Dialogues.Running;

namespace EmploisEnRegions.Tests.Dialogues;

public sealed class SimulatedNewcomersTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Newcomers");

    public static TheoryData<string> Newcomers() => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory, MemberData(nameof(Newcomers))]
    public async Task A_newcomer_is_understood_and_gets_three_regions(string name)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new OrientationHost();
        await host.StartAsync(cancellationToken);
        var newcomer = Newcomer.Read(Path.Combine(Folder, $"{name}.txt"));
        await new NewcomerRun(new Conversing(host, name), newcomer).PlayAsync(cancellationToken);
    }
}
