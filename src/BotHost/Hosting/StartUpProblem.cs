using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.BotHost.Hosting;

internal static partial class StartUpProblem
{
    /// <summary>One line for the person who operates the program: the sentence of the setting that is wrong, or what failed.</summary>
    public static string Explain(Exception problem) => problem switch
    {
        OptionsValidationException settings => string.Join(' ', settings.Failures.Select(failure => NameSetting(failure, settings.OptionsType))),
        AggregateException { InnerExceptions: [var only] } => Explain(only),
        InvalidOperationException { InnerException: FormatException } conversion => conversion.Message,
        _ => $"The program cannot start or go on: {problem.Message}",
    };

    /// <summary>A check by attribute knows the property only; people write the section before it.</summary>
    private static string NameSetting(string failure, Type options)
    {
        if (ByAttribute().Match(failure) is not { Success: true } found) return failure;
        var section = options.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as string ?? options.Name;
        return $"{section}:{found.Groups["member"]} is wrong: {found.Groups["error"]}";
    }

    [GeneratedRegex("^DataAnnotation validation failed for '.*' members: '(?<member>[^']*)' with the error: '(?<error>.*)'\\.$", RegexOptions.CultureInvariant)]
    private static partial Regex ByAttribute();
}
