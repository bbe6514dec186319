namespace EmploisEnRegions.Understanding.Occupations.Titles;

/// <summary>How much speaks for each unit group, from the titles of both languages.</summary>
internal sealed class TitleEvidence(TitleSums sums)
{
    private const double NameCounts = 0.3;

    // Less sure than the table deserves, so that the person is rather asked: of titles held back, the best group was right for 44 % at a sum of -0.4,
    // 75 % at 0, 92 % at 0.4 and nearly all at 1.
    private const double Steepness = 3;
    private const double Middle = -0.1;

    /// <summary>Of a wording whose words no title knows, letters alone say little.</summary>
    private const double LettersAlone = 0.25;

    /// <returns>About how probable the group is, 0 to 1.</returns>
    /// <param name="name">How much of one of its names was said, 0 to 1.</param>
    public double Score(string code, double name) =>
        (LettersAlone + ((1 - LettersAlone) * sums.KnownShare)) / (1 + Math.Exp(-Steepness * (sums[code] + (NameCounts * name) - Middle)));

    /// <summary>The groups that most speaks for, best first.</summary>
    public IEnumerable<string> Best(int top) => sums.Best(top);
}
