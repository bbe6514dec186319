using System.Text.Json;
using System.Text.Json.Nodes;
using EmploisEnRegions.Conversations;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Dialogues.Running;

/// <summary>Lets a newcomer answer whichever question waits, up to the suggestions and the export, and lists all that is wrong.</summary>
public sealed class NewcomerRun(Conversing person, Newcomer newcomer)
{
    private const int MaxQuestions = 24;
    private const int MaxTurns = 40;
    private readonly List<string> _log = [];
    private readonly List<string> _wrong = [];
    private readonly List<Activity> _heard = [];
    private readonly HashSet<string> _asked = [];
    private int _questions;
    private string? _last;

    private Activity? Latest => _heard.LastOrDefault(a => a.Type == ActivityTypes.Message);

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        Hear("(arrives)", await person.ArriveAsync(newcomer.Locale, cancellationToken));
        foreach (var words in newcomer.First) Hear(words, await person.SayAsync(words, cancellationToken));
        await AnswerAsync(cancellationToken);
        var profile = await ExportAsync(cancellationToken);
        CheckTalk(profile);
        if (profile is not null) CheckProfile(profile);
        foreach (var words in newcomer.After) Hear(words, await person.SayAsync(words, cancellationToken));
        if (_wrong.Count > 0) Assert.Fail($"{newcomer.Name}\n{string.Join('\n', _wrong)}\n\n{string.Join('\n', _log)}");
    }

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < MaxTurns && Latest?.GetOrientation()?.Question is { } question; turn++)
        {
            if (newcomer.Answer(question, Latest.Locale) is not { } words)
            {
                _wrong.Add($"nobody expected the question {question}");
                words = "skip";
            }

            Hear(words, await person.SayAsync(words, cancellationToken));
        }
    }

    private async Task<JsonObject?> ExportAsync(CancellationToken cancellationToken)
    {
        var words = Latest?.Locale is "en-CA" ? "my data" : "mes données";
        Hear(words, await person.SayAsync(words, cancellationToken));
        var file = _heard.LastOrDefault(a => a.Attachments?.Count > 0)?.Attachments?[0].Content;
        if (file is null) _wrong.Add("no export");
        return file is null ? null : JsonSerializer.SerializeToNode(file)!["profile"]!.AsObject();
    }

    private void Hear(string said, IReadOnlyList<Activity> replies)
    {
        _log.Add($"> {said}");
        foreach (var reply in replies)
        {
            _heard.Add(reply);
            _log.Add($"< [{reply.GetOrientation()?.Question ?? reply.Name ?? "–"}] {reply.Text}");
        }

        var question = Latest?.GetOrientation()?.Question;
        if (question is not null && question != _last) _questions++;
        if (question is not null) _asked.Add(question);
        _last = question;
    }

    private void CheckTalk(JsonObject? profile)
    {
        var shown = _heard.Select(a => a.GetOrientation()?.Suggestions).LastOrDefault(s => s is { Count: > 0 });
        if (shown is not { Count: 3 }) _wrong.Add($"{shown?.Count ?? 0} suggestions");
        if (_questions > MaxQuestions) _wrong.Add($"{_questions} questions");
        foreach (var repeated in _heard.Where(a => a.Type == ActivityTypes.Message).GroupBy(a => a.Text).Where(g => g.Count() > 2))
        {
            _wrong.Add($"said {repeated.Count()} times: {repeated.Key}");
        }

        var excluded = profile?["excluded"]?.AsArray().Select(n => n!.GetValue<string>()) ?? [];
        foreach (var region in excluded.Where(region => shown?.Any(s => s.Region == region) is true)) _wrong.Add($"shows the excluded region {region}");
    }

    private void CheckProfile(JsonObject profile)
    {
        foreach (var (path, json, optional) in newcomer.Means)
        {
            JsonNode? value = profile;
            foreach (var name in path.Split('.')) value = value?[name];
            if (value is null && (optional || LeftOut(path.Split('.')[0]))) continue;
            if (!Same(value, JsonNode.Parse(json))) _wrong.Add($"{path} is {value?.ToJsonString() ?? "absent"}, meant {json}");
        }

        var meant = newcomer.Means.Select(m => m.Path.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var (field, value) in profile.Where(f => f.Key is not ("language" or "unsure") && !meant.Contains(f.Key)))
        {
            _wrong.Add($"{field} is {value?.ToJsonString()}, nothing was meant");
        }
    }

    /// <summary>The bot may leave a question out that changes nothing any more, and says so in the recap.</summary>
    private bool LeftOut(string field) => field is "vehicle" or "community" or "landscape" or "housing" && !_asked.Contains(field)
        && _heard.Exists(a => a.Text?.Contains("n'ai pas posé de question", StringComparison.Ordinal) is true || a.Text?.Contains("did not ask about", StringComparison.Ordinal) is true);

    /// <summary>Lists of words (goals, regions, landscapes) have no order; ages keep theirs only up to order too.</summary>
    private static bool Same(JsonNode? value, JsonNode? meant) => (value, meant) switch
    {
        (JsonArray a, JsonArray b) => a.Select(n => n!.ToJsonString()).Order(StringComparer.Ordinal).SequenceEqual(b.Select(n => n!.ToJsonString()).Order(StringComparer.Ordinal)),
        (JsonObject a, JsonObject b) => a.Count == b.Count && b.All(f => Same(a[f.Key], f.Value)),
        _ => JsonNode.DeepEquals(value, meant),
    };
}
