using System.Globalization;
using System.Text;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Messages that offer choices.</summary>
public class ChoiceFactory
{
    private const int MostInASentence = 3;

    public static IMessageActivity ForChannel(
        string? channelId, IList<Choice>? list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        ForChannel(channelId, list, text, speak, options, conversationType: null, toList: null);

    /// <summary>
    /// Buttons where the channel has them, otherwise text. A long title loses its button only where the channel would cut it.
    /// </summary>
    public static IMessageActivity ForChannel(
        string? channelId,
        IList<Choice>? list,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null)
    {
        var channel = channelId ?? string.Empty;
        var choices = list ?? [];
        var longest = choices.Count == 0 ? 0 : choices.Max(choice => choice.Title.Length);
        var isShort = longest <= Channel.MaxActionTitleLength(channel);
        if (isShort || !Channel.CutsTitles(channel))
        {
            if (Channel.SupportsSuggestedActions(channel, choices.Count, conversationType))
            {
                return SuggestedAction(choices, text, speak, toList);
            }

            if (Channel.SupportsCardActions(channel, choices.Count))
            {
                return HeroCard(choices, text, speak);
            }
        }

        return isShort && choices.Count <= MostInASentence ? Inline(choices, text, speak, options) : List(choices, text, speak, options);
    }

    /// <summary>A sentence: (1) one, (2) two, or (3) three.</summary>
    public static Activity Inline(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var words = PromptCultureModels.English;
        var sentence = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            if (i > 0)
            {
                sentence.Append(i < choices.Count - 1
                    ? options?.InlineSeparator ?? words.Separator
                    : i == 1 ? options?.InlineOr ?? words.InlineOr : options?.InlineOrMore ?? words.InlineOrMore);
            }

            if (options?.IncludeNumbers ?? true)
            {
                sentence.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            sentence.Append(choices[i].Title);
        }

        return MessageFactory.Text(sentence.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>One line for each choice.</summary>
    public static Activity List(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        var withNumbers = options?.IncludeNumbers ?? true;
        var lines = (choices ?? []).Select((choice, i) => withNumbers
            ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {choice.Title}")
            : $"- {choice.Title}");
        return MessageFactory.Text($"{text}\n\n   {string.Join("\n   ", lines)}", speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string>? choices, string? text = null, string? speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList: null);

    public static IMessageActivity SuggestedAction(IList<string>? choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice>? choices, string? text = null, string? speak = null) =>
        SuggestedAction(choices, text, speak, toList: null);

    public static IMessageActivity SuggestedAction(IList<Choice>? choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput, toList);

    public static IMessageActivity HeroCard(IList<Choice>? choices, string? text = null, string? speak = null) =>
        MessageFactory.Attachment(
            new HeroCard(text: text, buttons: Buttons(choices)).ToAttachment(), text: null, speak, InputHints.ExpectingInput);

    public static IList<Choice> ToChoices(IList<string>? choices) => choices?.Select(choice => new Choice(choice)).ToList() ?? [];

    private static List<CardAction> Buttons(IList<Choice>? choices) =>
        choices?.Select(choice => choice.Action ?? new CardAction(ActionTypes.ImBack, title: choice.Value, value: choice.Value)).ToList() ?? [];
}
