namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// The names under which steps are saved: the method's name, a local function's name, or for a lambda its place among the lambdas.
/// A method that is used twice gets a number.
/// </summary>
internal static class StepNames
{
    private const string LocalFunctionMark = ">g__";

    public static List<string> Of(IReadOnlyList<WaterfallStep> steps)
    {
        var names = new List<string>(steps.Count);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            var name = NameOf(step) ?? "lambda";
            var times = seen[name] = seen.GetValueOrDefault(name) + 1;
            names.Add(times == 1 ? name : $"{name}#{times}");
        }

        return names;
    }

    /// <summary>Null for a lambda.</summary>
    public static string? NameOf(WaterfallStep step)
    {
        var name = step.Method.Name;
        if (!name.Contains('<', StringComparison.Ordinal))
        {
            return name;
        }

        var start = name.IndexOf(LocalFunctionMark, StringComparison.Ordinal);
        var end = name.LastIndexOf('|');
        return start >= 0 && end > start ? name[(start + LocalFunctionMark.Length)..end] : null;
    }
}
