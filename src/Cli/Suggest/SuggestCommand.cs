using System.CommandLine;
using System.Text.Json;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Suggest;

internal static class SuggestCommand
{
    public static Command Create(Bilingual<CliTexts> texts)
    {
        var whyNot = new Option<string?>("--why-not") { Description = texts.Both(t => t.WhyNot) };
        whyNot.Validators.Add(result =>
        {
            var region = result.GetValueOrDefault<string?>();
            if (region is null || RegionCatalog.BuiltIn.Find(region) is not null) return;
            var known = string.Join(' ', RegionCatalog.BuiltIn.Regions.Select(r => r.Code));
            result.AddError(texts.Both(t => t.UnknownRegion).With("region", region).With("regions", known));
        });
        var command = new Command("suggest", texts.Both(t => t.Suggest)) { whyNot };
        command.SetAction((parsed, cancellationToken) =>
        {
            var region = parsed.GetValue(whyNot);
            var recommender = CliData.Open().Recommender;
            return JsonLines.AnswerAsync((line, _) => ValueTask.FromResult(Answer(recommender, ProfileJson.Read(line), region)), cancellationToken);
        });
        return command;
    }

    private static string Answer(Recommender recommender, Profile profile, string? whyNot)
    {
        var why = whyNot is null ? null : recommender.WhyNot(profile, whyNot);
        return JsonSerializer.Serialize(RecommendationOut.Of(recommender.Suggest(profile), why), CliJson.Lines.RecommendationOut);
    }
}
