using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding;

namespace EmploisEnRegions.Cli.Understand;

internal static class UnderstandCommand
{
    public static Command Create(Bilingual<CliTexts> texts, TimeProvider clock)
    {
        var today = new Option<string?>("--today") { Description = texts.Both(t => t.Today) };
        today.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } day && !TryDay(day, out _)) result.AddError(texts.Both(t => t.NotADay).With("day", day));
        });
        var command = new Command("understand", texts.Both(t => t.Understand)) { today };
        command.SetAction((parsed, cancellationToken) =>
        {
            var understanding = UnderstandingFactory.CreateLocal(CliData.Open());
            var day = TryDay(parsed.GetValue(today), out var given) ? given : TodayInMontreal(clock);
            return JsonLines.AnswerAsync((line, stop) => AnswerAsync(understanding, Read(line, day), stop), cancellationToken);
        });
        return command;
    }

    private static async ValueTask<string> AnswerAsync(IUnderstanding understanding, Utterance utterance, CancellationToken cancellationToken)
    {
        var understood = await understanding.UnderstandAsync(utterance, cancellationToken);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = CliJson.Lines.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("language", understood.Language);
            json.WriteString("intent", Name(understood.Intent));
            json.WritePropertyName("facts");
            JsonSerializer.Serialize(json, understood.Facts, ProfileJson.Standard.Profile);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static Utterance Read(string line, DateOnly today)
    {
        if (JsonSerializer.Deserialize(line, CliJson.Lines.SaidIn) is not { Text: { } text } said) throw new JsonException("text: a text was expected");
        if (said.Language is not (null or "fr" or "en")) throw new JsonException("language: fr, en or null was expected");
        return new Utterance(text, said.Question, said.Language, today);
    }

    private static string Name(Intent intent) => intent switch
    {
        Intent.LanguageFrench => "language:fr",
        Intent.LanguageEnglish => "language:en",
        _ => JsonNamingPolicy.CamelCase.ConvertName(intent.ToString()),
    };

    private static bool TryDay(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static DateOnly TodayInMontreal(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/Toronto")).DateTime);
}

/// <param name="Question">Name of the question that waits, or null.</param>
/// <param name="Language">"fr", "en" or null.</param>
internal sealed record SaidIn(string? Text = null, string? Question = null, string? Language = null);
