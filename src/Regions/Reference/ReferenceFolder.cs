namespace EmploisEnRegions.Regions.Reference;

/// <summary>
/// A folder of reference data that an import refreshes: each version whole in a folder of its own, and <c>current.txt</c>, which names
/// the one in use. The version before stays, so that a wrong import is undone by writing its name into <c>current.txt</c>.
/// </summary>
/// <param name="path">The value of the setting <c>Regions:Data</c>.</param>
public sealed class ReferenceFolder(string path)
{
    private const string Pointer = "current.txt";
    private const int Kept = 2;

    private string PointerFile => Path.Combine(path, Pointer);

    /// <summary>Something was imported before.</summary>
    public bool Exists => File.Exists(PointerFile);

    /// <exception cref="FormatException">The folder holds no data, or a table is wrong.</exception>
    public ReferenceData Open() =>
        Exists ? new ReferenceData(Current()) : throw new FormatException($"{ReferenceData.Setting}: {path} holds no imported data ({Pointer} is missing).");

    /// <summary>A table as it is in use: the imported one, else the built-in one.</summary>
    public ReferenceTable Read(string file)
    {
        using var text = (Exists ? Current() : Tables.BuiltIn).Open(file);
        return ReferenceTable.Read(file, text);
    }

    /// <summary>Writes a whole new version with some tables changed, checks it, and takes it into use; when the check fails, nothing has changed.</summary>
    /// <param name="changed">The tables that differ from those in use.</param>
    /// <param name="version">A name that sorts after those before, such as the time.</param>
    /// <exception cref="FormatException">The new version would be wrong: file, line and column are named.</exception>
    public void Write(IReadOnlyCollection<ReferenceTable> changed, string version)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var draft = Directory.CreateDirectory(Path.Combine(path, version + ".draft"));
        try
        {
            foreach (var file in Tables.Files)
            {
                File.WriteAllText(Path.Combine(draft.FullName, file), (changed.FirstOrDefault(t => t.File == file) ?? Read(file)).Text());
            }
            _ = new ReferenceData(Tables.In(draft.FullName));
            Directory.Move(draft.FullName, Path.Combine(path, version));
        }
        catch
        {
            draft.Delete(recursive: true);
            throw;
        }
        PointTo(version);
        foreach (var old in Versions().SkipLast(Kept)) Directory.Delete(old, recursive: true);
    }

    private IEnumerable<string> Versions() =>
        Directory.EnumerateDirectories(path).Where(d => File.Exists(Path.Combine(d, Tables.Files[0]))).Order(StringComparer.Ordinal);

    /// <summary>One rename: whoever reads sees the version before or the new one.</summary>
    private void PointTo(string version)
    {
        var written = PointerFile + ".new";
        File.WriteAllText(written, version + "\n");
        File.Move(written, PointerFile, overwrite: true);
    }

    private Tables Current()
    {
        var folder = Path.Combine(path, File.ReadAllText(PointerFile).Trim());
        return Directory.Exists(folder) ? Tables.In(folder) : throw new FormatException($"{ReferenceData.Setting}: {PointerFile} names {folder}, which does not exist.");
    }
}
