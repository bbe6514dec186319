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
            output.WriteLine($"| {row.Name} | {row.Language} | {total} | {passed} | {100.0 * passed / total:F1} | {row.Floor} |");
        }
        foreach (var (language, model, number, reason) in SpecContradictions.All)
        {
            output.WriteLine($"not followed: {model} {language} {number}: {reason}");
        }
        Assert.All(table, line => Assert.True(line.passed >= line.row.Floor, $"{line.row.Name} {line.row.Language}: {line.passed} < {line.row.Floor}"));
    }

    /// <summary>A reason that no longer holds must not stay in the table.</summary>
    [Fact]
    public void A_case_that_is_not_followed_on_purpose_still_fails()
    {
        Assert.SkipUnless(SpecCase.ArePresent, "Microsoft's cases lie in ../shared/specs, which is not beside this clone.");
        foreach (var group in SpecContradictions.All.GroupBy(entry => (entry.Language, entry.Model)))
        {
            var row = Assert.Single(SpecTable.Rows, row => row.Model == group.Key.Model && row.Language == group.Key.Language && !row.IsSought);
            var cases = row.Cases;
            Assert.All(group, entry => Assert.False(row.Passes(cases[entry.Number]), $"{entry.Model} {entry.Language} {entry.Number} passes"));
        }
    }
}
