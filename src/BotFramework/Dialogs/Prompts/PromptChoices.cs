using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public abstract partial class Prompt<T>
{
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string? channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, conversationType: null, toList: null, cancellationToken);

    /// <summary>A copy of the prompt, with the choices as the style and the channel have it.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string? channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null,
        CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var withChoices = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, speak: null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, speak: null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, speak: null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => PlainText(text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, speak: null, options, conversationType, toList),
        };
        if (prompt is not Activity original)
        {
            withChoices.InputHint = InputHints.ExpectingInput;
            return withChoices;
        }

        var copy = original.Copy();
        copy.Text = withChoices.Text;
        if (withChoices.SuggestedActions?.Actions is { Count: > 0 })
        {
            copy.SuggestedActions = withChoices.SuggestedActions;
        }

        if (withChoices.Attachments is { Count: > 0 } cards)
        {
            copy.Attachments = [.. copy.Attachments ?? [], .. cards];
        }

        return copy;
    }

    private static IMessageActivity PlainText(string text)
    {
        var message = Activity.CreateMessageActivity();
        message.Text = text;
        return message;
    }
}
