using System.Globalization;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Handoff.Partners;

/// <summary>The counsellor who has the floor asks the person what a partner may read. Refused with <see cref="Refusals.NotYours"/>.</summary>
public sealed record ProposePartner(string OperationId, Badge By, PartnerDossier Dossier) : DeskOperation(OperationId);

/// <summary>The partner answered through the link: the person is told, whoever has the floor.</summary>
public sealed record PartnerDecides(string OperationId, PartnerDossier Dossier, bool Accepts, string? Word) : DeskOperation(OperationId);

/// <summary>The conversation's side of a transfer to a partner: question, answer, result.</summary>
internal sealed class PartnerTalk(Bilingual<PartnerTexts> texts)
{
    private readonly PartnerAnswer _answers = new(texts);

    public Task AskAsync(ITurnContext context, Turn turn, PartnerDossier dossier, CancellationToken cancellationToken)
    {
        var t = texts.In(turn.Language);
        turn.Enlist(new AskForPartner(dossier));
        turn.Dossier = turn.Dossier with { PartnerAsk = new PartnerAsk(dossier.Id, dossier.Partner, dossier.ByName, [.. dossier.Items.Select(item => item.LabelIn(turn.Language))], Answered: false) };
        var items = dossier.Items.Select((item, i) => t.Item.With("number", (i + 1).ToString(CultureInfo.InvariantCulture)).With("label", item.LabelIn(turn.Language)).With("value", item.In(turn.Language)));
        return SayAsync(context, string.Join('\n', [t.Ask.With("name", dossier.ByName).With("partner", dossier.Partner), .. items, t.How]), [t.AcceptButton, t.RefuseButton], cancellationToken);
    }

    /// <summary>True when the message was about what a partner may read, and was answered.</summary>
    public async Task<bool> TryHearAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Dossier.PartnerAsk is not { } ask || context.Activity.Type != ActivityTypes.Message) return false;
        var t = texts.In(turn.Language);
        if (ask.Answered && _answers.Withdraws(context.Activity.Text))
        {
            turn.Enlist(new RevokeForPartner(turn.Conversation.Key, turn.Now));
            turn.Dossier = turn.Dossier with { PartnerAsk = null };
            await SayAsync(context, t.Withdrawn, [], cancellationToken).ConfigureAwait(false);
            return true;
        }

        if (ask.Answered || _answers.Read(context.Activity.Text, ask.Items.Count) is not { } agreed) return false;
        turn.Enlist(new AnswerForPartner(ask.Id, agreed));
        var consents = new Consent("partnerDossier", agreed.Count > 0, turn.Now);
        turn.Dossier = turn.Dossier with { PartnerAsk = agreed.Count > 0 ? ask with { Answered = true } : null, Consents = [.. turn.Dossier.Consents, consents] };
        var items = string.Join(", ", agreed.Select(number => ask.Items[number - 1]));
        var sentence = (agreed.Count > 0 ? t.Agreed : t.Declined).With("name", ask.ByName).With("partner", ask.Partner).With("items", items);
        await SayAsync(context, sentence, [], cancellationToken).ConfigureAwait(false);
        return true;
    }

    public Task DecideAsync(ITurnContext context, Turn turn, PartnerDecides decides, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Version == 0)
        {
            turn.Refusal = Refusals.Unknown;
            return Task.CompletedTask;
        }

        var t = texts.In(turn.Language);
        turn.Enlist(new DecideForPartner(decides.Dossier.Id, decides.Accepts, decides.Word, turn.Now));
        var sentence = (decides.Accepts ? t.Accepted : t.Refused).With("partner", decides.Dossier.Partner);
        return SayAsync(context, decides.Word is { } word ? $"{sentence} {t.Word.With("word", word)}" : sentence, [], cancellationToken);
    }

    private static Task<ResourceResponse> SayAsync(ITurnContext context, string text, IReadOnlyList<string> buttons, CancellationToken cancellationToken)
    {
        var message = MessageFactory.Text(text);
        if (buttons.Count > 0) message.SuggestedActions = new SuggestedActions { Actions = [.. buttons.Select(title => new CardAction(ActionTypes.ImBack, title: title, value: title))] };
        // Its items have numbers: a channel of plain text must not number the buttons too.
        message.WithOrientation(new Orientation { Speaker = Speaker.System, Numeric = buttons.Count > 0 ? true : null });
        message.Locale = context.Turn().Language == "en" ? "en-CA" : "fr-CA";
        message.TextFormat = TextFormatTypes.Plain;
        return context.SendActivityAsync(message, cancellationToken);
    }
}
