namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs that wait in one set, during one turn, and what can be done with them.</summary>
public partial class DialogContext
{
    private TurnContextStateCollection? services;

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        Dialogs = dialogs ?? throw new ArgumentNullException(nameof(dialogs));
        Context = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        ArgumentNullException.ThrowIfNull(state);
        Stack = state.DialogStack ??= [];
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state)
    {
        Parent = parentDialogContext;
        TakeServicesOf(parentDialogContext);
    }

    public DialogSet Dialogs { get; private set; }

    public ITurnContext Context { get; private set; }

    /// <summary>The active dialog first.</summary>
    public List<DialogInstance> Stack { get; private set; }

    public DialogContext? Parent { get; set; }

    /// <summary>The context inside the active dialog, if that is a container.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    public TurnContextStateCollection Services => services ??= [];

    private protected void TakeServicesOf(DialogContext other)
    {
        if (other.services is null)
        {
            return;
        }

        foreach (var (key, service) in other.services)
        {
            Services[key] = service;
        }
    }

    /// <summary>Finds a dialog here or in the parents.</summary>
    public Dialog? FindDialog(string dialogId)
    {
        if (string.IsNullOrEmpty(dialogId))
        {
            return null;
        }

        if (Dialogs.Find(dialogId) is { } own)
        {
            return own;
        }

        if (Parent is null)
        {
            return null;
        }

        return Parent.FindDialog(dialogId)
            ?? (Parent.ActiveDialog is { } active && Parent.FindDialog(active.Id) is DialogContainer container
                ? container.FindDialog(dialogId, this)
                : null);
    }

    /// <summary>Raises an event for the active dialog, or for the innermost one.</summary>
    /// <returns>Whether some dialog handled it.</returns>
    public async Task<bool> EmitEventAsync(
        string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
        {
            dc = child;
        }

        if (dc.ActiveDialog is not { } active || dc.FindDialog(active.Id) is not { } dialog)
        {
            return false;
        }

        var dialogEvent = new DialogEvent { Bubble = bubble, Name = name, Value = value };
        return await dialog.OnDialogEventAsync(dc, dialogEvent, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The language of the turn, or null: never the machine's.</summary>
    public string? GetLocale() => Context.TurnLocale();
}
