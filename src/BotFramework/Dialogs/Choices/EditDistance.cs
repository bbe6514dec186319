namespace Microsoft.Bot.Builder.Dialogs.Choices;

internal static class EditDistance
{
    /// <summary>Whether one word becomes the other by so few letters left out, added, exchanged or swapped with their neighbour.</summary>
    public static bool IsWithin(string a, string b, int most)
    {
        if (most == 0 || Math.Abs(a.Length - b.Length) > most)
        {
            return a == b;
        }

        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                cost[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(cost, a, b, i, j);
            }
        }

        return cost[a.Length, b.Length] <= most;
    }

    private static int Cheapest(int[,] cost, string a, string b, int i, int j)
    {
        var exchanged = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var cheapest = Math.Min(exchanged, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(cheapest, cost[i - 2, j - 2] + 1) : cheapest;
    }
}
