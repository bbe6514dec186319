namespace EmploisEnRegions.Benchmarks;

/// <summary>Beside the program, not in the temporary folder: that one is often memory, where waiting for the disk costs nothing.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string path = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"run-{Environment.ProcessId}")).FullName;

    public string File(string name) => Path.Combine(path, name);

    public void Dispose() => Directory.Delete(path, recursive: true);
}
