using System.CommandLine;
using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Cli.Audit;

/// <summary><c>audit</c>: whether the log of who did what is whole, on the database that the program uses.</summary>
internal static class AuditCommand
{
    private const string Variable = "ConnectionStrings__Orientation";

    public static Command Create(Bilingual<CliTexts> texts)
    {
        var database = new Option<string?>("--database") { Description = texts.Both(t => t.BackupDatabase), DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) };
        var demonstration = new Option<bool>("--demo") { Description = texts.Both(t => t.AuditDemonstration) };
        var command = new Command("audit", texts.Both(t => t.Audit)) { database, demonstration };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var connection = parsed.GetValue(database);
            if (string.IsNullOrWhiteSpace(connection))
            {
                await Console.Error.WriteLineAsync(texts.Both(t => t.BackupDatabase));
                return ExitCode.Usage;
            }

            return await VerifyAsync(connection, parsed.GetValue(demonstration), texts, cancellationToken);
        });
        return command;
    }

    private static async Task<int> VerifyAsync(string connection, bool demonstration, Bilingual<CliTexts> texts, CancellationToken cancellationToken)
    {
        await using var services = Services(connection, demonstration);
        try
        {
            var verdict = await services.GetRequiredService<IAuditLog>().VerifyAsync(cancellationToken);
            await Console.Out.WriteLineAsync(Sentence(texts, verdict));
            return verdict.BrokenAt is null ? ExitCode.Done : ExitCode.SomeLinesFailed;
        }
        catch (OptionsValidationException e)
        {
            await Console.Error.WriteLineAsync(string.Join(' ', e.Failures));
            return ExitCode.Usage;
        }
    }

    private static ServiceProvider Services(string connection, bool demonstration)
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:Orientation"] = connection, ["Storage:Demonstration"] = demonstration ? "true" : "false" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
    }

    private static string Sentence(Bilingual<CliTexts> texts, AuditVerdict verdict)
    {
        var sentence = verdict.BrokenAt switch { null => texts.Both(t => t.AuditWhole), AuditVerdict.End => texts.Both(t => t.AuditEndMissing), _ => texts.Both(t => t.AuditBroken) };
        return sentence.Replace("{entries}", Number(verdict.Chained), StringComparison.Ordinal).Replace("{before}", Number(verdict.Before), StringComparison.Ordinal)
            .Replace("{entry}", Number(verdict.BrokenAt ?? 0), StringComparison.Ordinal).Replace("{head}", verdict.Head, StringComparison.Ordinal);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
