using System.Globalization;
using System.Text.Json;
using EmploisEnRegions.Channels.Sms.Rendering;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

/// <summary>What French costs more than English by text message: lists every sentence that can be said there, longest difference first.</summary>
public sealed class SegmentReportTests(ITestOutputHelper output)
{
    /// <summary>On average: an accent that text messages lack more than doubles the price of its sentence.</summary>
    private const double Goal = 1.05;

    private static readonly string[] Folders = ["dialogs", Path.Combine("src", "Handoff"), Path.Combine("src", "Channels", "Sms"), Path.Combine("src", "Conversations")];

    [Fact]
    public void French_takes_hardly_more_text_messages_than_English()
    {
        List<Row> rows = [.. Folders.SelectMany(Files).SelectMany(Rows)];
        var (french, english) = (rows.Sum(r => r.French), rows.Sum(r => r.English));
        var ratio = (double)french / english;

        var path = Path.Combine(AppContext.BaseDirectory, "TestResults", "sms-segments.tsv");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, ["french\tenglish\tletters beyond GSM\tfile\tsentence\ttext", .. rows.OrderByDescending(r => r.French - r.English).Select(r => r.ToString())]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} sentences, French {french} segments, English {english}: {ratio:F3}. Listed in {path}"));

        Assert.True(rows.Count > 450, $"{rows.Count}");
        Assert.InRange(ratio, 0.8, Goal);
        Assert.Equal(1, rows.Where(r => r.File.StartsWith("SmsTexts", StringComparison.Ordinal)).Max(r => Math.Max(r.French, r.English)));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.fr.json", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<Row> Rows(string path)
    {
        var english = Leaves(path.Replace(".fr.json", ".en.json", StringComparison.Ordinal)).ToDictionary(leaf => leaf.Name, leaf => leaf.Text);
        return from leaf in Leaves(path)
               where !string.IsNullOrWhiteSpace(leaf.Text)
               select new Row(Path.GetFileName(path), leaf.Name, leaf.Text, Segments(leaf.Text), Segments(english[leaf.Name]));
    }

    private static int Segments(string sentence) => Gsm.SegmentsOf(Typography.Cheapest(PlainText.WithoutEmphasis(sentence)));

    private static IEnumerable<(string Name, string Text)> Leaves(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return Walk("", json.RootElement.Clone());
    }

    private static IEnumerable<(string Name, string Text)> Walk(string name, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Walk($"{name}/{p.Name}", p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Walk(FormattableString.Invariant($"{name}/{i}"), item)),
        JsonValueKind.String => [(name, element.GetString()!)],
        _ => [],
    };

    private sealed record Row(string File, string Name, string Text, int French, int English)
    {
        public override string ToString()
        {
            var wide = string.Concat(Typography.Plain(Text).Where(c => !Gsm.IsGsm(c.ToString())).Distinct());
            return FormattableString.Invariant($"{French}\t{English}\t{wide}\t{File}\t{Name}\t{Text.ReplaceLineEndings(" / ")}");
        }
    }
}
