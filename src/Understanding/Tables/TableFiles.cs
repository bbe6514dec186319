namespace EmploisEnRegions.Understanding.Tables;

/// <summary>The rule and word tables that are built into the assembly.</summary>
internal static class TableFiles
{
    /// <param name="path">"Tables/shorthand.txt"</param>
    public static string Text(string path)
    {
        using var stream = typeof(TableFiles).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The table {path} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Tables and texts of all .rules files: alarm.none.rules is a part of the table alarm.</summary>
    public static IEnumerable<(string Table, string Text)> Rules() =>
        from path in typeof(TableFiles).Assembly.GetManifestResourceNames()
        where path.EndsWith(".rules", StringComparison.Ordinal)
        orderby path
        select (Path.GetFileName(path.Replace('\\', '/')).Split('.')[0], Text(path));
}
