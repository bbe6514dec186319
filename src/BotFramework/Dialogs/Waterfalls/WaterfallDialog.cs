using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Questions in order. What is saved is the NAME of the step that asked: after an update, a step that was moved is found again,
/// an inserted one comes in its turn, and a step that is gone sends the person to the first question, not to a wrong one.
/// </summary>
public class WaterfallDialog : Dialog
{
    internal const string PersistedOptions = "options";
    internal const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";
    private const string PersistedStepIndex = "stepIndex";
    private const string PersistedStepName = "stepName";

    private readonly List<WaterfallStep> steps;
    private List<string>? names;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId) => steps = actions is null ? [] : [.. actions];

    private List<string> Names => names ??= StepNames.Of(steps);

    public override string GetVersion() => $"{Id}:{string.Join(',', Names)}";

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        steps.Add(step ?? throw new ArgumentNullException(nameof(step)));
        names = null;
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(options, nameof(options));
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog!.State;
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object?>();
        state[PersistedInstanceId] = Guid.NewGuid().ToString();
        Track("WaterfallStart", dc.ActiveDialog);
        TelemetryClient.TrackDialogView(Id);
        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, result: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The person's text is the result of the step; anything but a message is left alone.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken).ConfigureAwait(false)
            : EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(result, nameof(result));
        ArgumentNullException.ThrowIfNull(dc);
        var instance = dc.ActiveDialog!;
        if (SavedStep(instance.State) is { } index)
        {
            return await RunStepAsync(dc, index + 1, reason, result, cancellationToken).ConfigureAwait(false);
        }

        instance.State[PersistedValues] = new Dictionary<string, object?>();
        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, result: null, cancellationToken).ConfigureAwait(false);
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            Track("WaterfallCancel", instance, SavedStep(instance.State) ?? 0);
        }
        else if (reason == DialogReason.EndCalled)
        {
            Track("WaterfallComplete", instance);
        }

        return Task.CompletedTask;
    }

    protected virtual async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Track("WaterfallStep", stepContext.ActiveDialog!, stepContext.Index);
        return await steps[stepContext.Index](stepContext, cancellationToken).ConfigureAwait(false);
    }

    protected async Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken).ConfigureAwait(false);
        }

        var instance = dc.ActiveDialog!;
        instance.State[PersistedStepName] = Names[index];
        var stepContext = new WaterfallStepContext(this, dc, instance, index, reason, result);
        return await OnStepAsync(stepContext, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Null: the step is gone. State without names comes from the official SDK.</summary>
    private int? SavedStep(IDictionary<string, object?> state)
    {
        if (state.ReadString(PersistedStepName) is not { } name)
        {
            return state.ReadInt(PersistedStepIndex);
        }

        var index = Names.IndexOf(name);
        return index < 0 ? null : index;
    }

    private void Track(string eventName, DialogInstance instance, int? step = null)
    {
        if (TelemetryClient is NullBotTelemetryClient)
        {
            return;
        }

        var properties = new Dictionary<string, string>
        {
            ["DialogId"] = Id,
            ["InstanceId"] = instance.State.ReadString(PersistedInstanceId) ?? string.Empty,
        };
        if (step is { } index && index < steps.Count)
        {
            properties["StepName"] = StepNames.NameOf(steps[index]) ?? $"Step{index + 1}of{steps.Count}";
        }

        TelemetryClient.TrackEvent(eventName, properties);
    }
}
