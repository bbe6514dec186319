using EmploisEnRegions.Tests.Dialogues.Running;

namespace EmploisEnRegions.Tests.Dialogues;

public sealed class ScriptTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Scripts");

    public static TheoryData<string> Scripts() => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory, MemberData(nameof(Scripts))]
    public async Task The_dialogue_goes_as_written(string name)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new OrientationHost();
        await host.StartAsync(cancellationToken);
        var script = Script.Read(Path.Combine(Folder, $"{name}.txt"));
        await new ScriptRun(host, new Conversing(host, name)).PlayAsync(script, cancellationToken);
    }
}
