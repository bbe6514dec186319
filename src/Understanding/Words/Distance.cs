namespace EmploisEnRegions.Understanding.Words;

/// <summary>How far two spellings lie apart.</summary>
internal static class Distance
{
    /// <summary>Whether one letter added, dropped, changed or swapped with its neighbour makes one word the other.</summary>
    public static bool IsOne(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || a == b) return false;
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        var x = a.AsSpan(i);
        var y = b.AsSpan(i);
        if (x.Length > y.Length) return x[1..].SequenceEqual(y);
        if (y.Length > x.Length) return y[1..].SequenceEqual(x);
        if (x[1..].SequenceEqual(y[1..])) return true;
        return x.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..].SequenceEqual(y[2..]);
    }
}
