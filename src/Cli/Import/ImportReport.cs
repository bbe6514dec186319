using System.Globalization;
using EmploisEnRegions.Conversations.Texts;

namespace EmploisEnRegions.Cli.Import;

/// <summary>Prints what changes: numbers for each table, then the first rows.</summary>
internal static class ImportReport
{
    private const int Shown = 10;

    public static void Write(TableChanges changes, Bilingual<ImportTexts> texts)
    {
        foreach (var words in new[] { texts.French, texts.English })
        {
            Console.WriteLine(words.TableChanged.With("table", changes.File).With("added", Number(changes.Added.Count)).With("changed", Number(changes.Changed.Count)).With("removed", Number(changes.Removed.Count)));
        }
        var rows = changes.All.ToList();
        foreach (var row in rows.Take(Shown)) Console.WriteLine("  " + row);
        if (rows.Count > Shown) Console.WriteLine($"  {texts.French.More.With("rows", Number(rows.Count - Shown))} / {texts.English.More.With("rows", Number(rows.Count - Shown))}");
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
