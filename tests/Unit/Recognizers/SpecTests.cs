namespace EmploisEnRegions.Tests.Unit.Recognizers;

public sealed class SpecTests(ITestOutputHelper output)
{
    [Fact]
    public void Microsofts_cases_pass_at_least_as_often_as_when_each_model_was_last_deepened()
    {
        Assert.SkipUnless(SpecCase.ArePresent, "Microsoft's cases lie in ../shared/specs, which is not beside this clone.");
        var table = SpecTable.Rows.Select(row => (row, cases: row.Cases)).Select(pair =>
            (pair.row, total: pair.cases.Length, passed: pair.cases.Count(pair.row.Passes))).ToList();

        output.WriteLine("| model | language | cases | passed | % | floor |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var (row, total, passed) in table)
        {
            output.WriteLine($"| {row.Model} | {row.Language} | {total} | {passed} | {100.0 * passed / total:F1} | {row.Floor} |");
        }
        Assert.All(table, line => Assert.True(line.passed >= line.row.Floor, $"{line.row.Model} {line.row.Language}: {line.passed} < {line.row.Floor}"));
    }
}
