using System.Text.Json.Nodes;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Hours;
using EmploisEnRegions.Handoff.Satisfaction;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Dialogues.Running;

/// <summary>Plays a script against the bot and stops at the first line that does not hold, showing what was said.</summary>
public sealed class ScriptRun(OrientationHost host, Conversing person)
{
    private readonly List<string> _log = [];
    private IReadOnlyList<Activity> _replies = [];

    private IEnumerable<Activity> Messages => _replies.Where(r => r.Type == ActivityTypes.Message);

    public async Task PlayAsync(Script script, CancellationToken cancellationToken)
    {
        foreach (var line in script.Lines)
        {
            var failure = await PlayAsync(line, cancellationToken);
            if (failure is not null) Assert.Fail($"{script.Name}, line {line.Number} ({line.Verb}: {line.Text})\n{failure}\n\n{string.Join('\n', _log.TakeLast(14))}");
        }
    }

    private async Task<string?> PlayAsync(ScriptLine line, CancellationToken cancellationToken)
    {
        switch (line.Verb)
        {
            case "arrive": return await HearAsync("(arrives)", person.ArriveAsync(line.Text.Length == 0 ? null : line.Text, cancellationToken));
            case "person": return await HearAsync(line.Text, person.SayAsync(Expand(line.Text), cancellationToken));
            case "photo": return await HearAsync("(photo)", person.SendPhotoAsync(cancellationToken));
            case "counsellor": return await WatchAsync(new Counsellor(host, person.Key), line.Text, cancellationToken);
            case "desk": host.Desk.Outlook = Desk(line.Text); return null;
            case "question": return Same(line.Text, Messages.LastOrDefault()?.GetOrientation()?.Question ?? "none");
            case "speaker": return Messages.Any(m => m.GetOrientation()?.Speaker.ToString() == line.Text) ? null : "nobody spoke as such";
            case "silent": return _replies.Count == 0 ? null : "the bot spoke";
            case "says": return Said(line.Text) ? null : "not said";
            case "not": return Said(line.Text) ? "was said" : null;
            case "language": return Same(line.Text, Messages.LastOrDefault()?.Locale ?? "none");
            case "suggestions": return Same(line.Text, Suggested());
            case "event": return _replies.Any(r => r.Type == ActivityTypes.Event && r.Name == line.Text) ? null : "no such event";
            default: return await InspectAsync(line, cancellationToken);
        }
    }

    private async Task<string?> InspectAsync(ScriptLine line, CancellationToken cancellationToken)
    {
        var conversation = await person.ConversationAsync(cancellationToken);
        var profile = JsonNode.Parse(ProfileJson.Write(conversation.Dossier.Profile))!.AsObject();
        return line.Verb switch
        {
            "status" => Same(line.Text, conversation.Status.ToString()),
            "profile" => ProfileHas(profile, line.Text),
            "not kept" => (await person.TranscriptAsync(cancellationToken)).Any(text => text.Contains(line.Text, StringComparison.Ordinal)) ? "is in the transcript" : null,
            "reacted" => Reacted(conversation.Dossier, line.Text),
            "satisfaction" => Same(line.Text, await SatisfactionAsync(cancellationToken)),
            "called in" => Same(line.Text, await host.Get<ICallBackStore>().ReadOfAsync(person.Key, cancellationToken) is [.., var owed] ? owed.Language : "none"),
            "profile empty" => profile.Count == 0 ? null : profile.ToJsonString(),
            _ => throw new FormatException($"Line {line.Number}: nobody knows the word {line.Verb}."),
        };
    }

    private async Task<string> SatisfactionAsync(CancellationToken cancellationToken)
    {
        var opinions = await host.Get<ISatisfactionStore>().ReadOfAsync(person.Key, cancellationToken);
        return opinions.Count == 0 ? "none" : string.Join("; ", opinions.Select(opinion => $"{opinion.About} {opinion.Mark} {opinion.Word}".Trim()));
    }

    private async Task<string?> HearAsync(string said, Task<IReadOnlyList<Activity>> turn)
    {
        _log.Add($"> {(said.Length > 200 ? said[..200] : said)}");
        _replies = await turn;
        _log.AddRange(_replies.Select(r => $"< [{r.GetOrientation()?.Question ?? r.Name ?? "–"}] {r.Text}"));
        var repeated = Messages.Where(m => m.GetOrientation()?.Speaker is Speaker.Bot).Count(m => string.IsNullOrWhiteSpace(m.Text));
        return repeated == 0 ? null : "the bot said nothing in a message";
    }

    /// <summary>What a counsellor does may make the bot or the desk speak.</summary>
    private async Task<string?> WatchAsync(Counsellor counsellor, string deed, CancellationToken cancellationToken)
    {
        var failure = await counsellor.DoAsync(deed, cancellationToken);
        _log.Add($"* {deed}");
        if (counsellor.Replies.Count > 0) _replies = counsellor.Replies;
        return failure;
    }

    /// <summary>"field = json": the field has exactly that value; "field" alone with a dash: it is absent.</summary>
    private static string? ProfileHas(JsonObject profile, string expectation)
    {
        var parts = expectation.Split('=', 2, StringSplitOptions.TrimEntries);
        JsonNode? node = profile;
        foreach (var name in parts[0].Split('.')) node = node?[name];
        if (parts[1] == "absent") return node is null ? null : profile.ToJsonString();
        return JsonNode.DeepEquals(node, JsonNode.Parse(parts[1])) ? null : profile.ToJsonString();
    }

    /// <summary>"04 Compared": that is kept of the region.</summary>
    private static string? Reacted(Dossier dossier, string words)
    {
        var kept = (dossier.Reactions ?? []).Select(reaction => $"{reaction.Region} {reaction.Kind}").ToList();
        return kept.Count(reaction => reaction == words) == 1 ? null : string.Join(", ", kept);
    }

    private string Suggested() =>
        string.Join(' ', Messages.Select(m => m.GetOrientation()?.Suggestions).LastOrDefault(s => s is not null)?.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "0");

    private bool Said(string words) => Messages.Any(m => Plain(m.Text).Contains(Plain(words), StringComparison.OrdinalIgnoreCase));

    private static string Plain(string? text) => (text ?? "").Replace('\u00a0', ' ').Replace('’', '\'');

    private static DeskOutlook Desk(string words) => words switch
    {
        "present" => new DeskOutlook(2, true, null, null, 0),
        "empty" => new DeskOutlook(0, true, null, null, 0),
        "closed" => new DeskOutlook(0, false, new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(-5)), null, 2),
        "holiday" => new DeskOutlook(0, false, new DateTimeOffset(2026, 12, 28, 9, 0, 0, TimeSpan.FromHours(-5)), "christmas", 0),
        "day off" => new DeskOutlook(0, false, new DateTimeOffset(2026, 10, 13, 9, 0, 0, TimeSpan.FromHours(-4)), null, 0) { Skipped = new ClosedDay(new DateOnly(2026, 10, 12), "thanksgiving") },
        "used to" => new DeskOutlook(1, true, null, null, 2) { Usual = new UsualWait(TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(250)) },
        _ => throw new FormatException($"A desk is never {words}."),
    };

    private static string? Same(string expected, string actual) => expected == actual ? null : $"is {actual}";

    /// <summary>"{20000 x}" is twenty thousand x.</summary>
    private static string Expand(string text) =>
        text is ['{', .., '}'] && text[1..^1].Split(' ') is [var count, var unit] ? string.Concat(Enumerable.Repeat(unit, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture))) : text;
}
