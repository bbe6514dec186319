namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin each other.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState>? dialogState;
    private IBotTelemetryClient telemetryClient = NullBotTelemetryClient.Instance;
    private string? version;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState) =>
        this.dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));

    public DialogSet()
    {
    }

    /// <summary>Given to every dialog of the set; null counts nothing.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => telemetryClient;
        set
        {
            value ??= NullBotTelemetryClient.Instance;

            // Two components may hold each other.
            if (ReferenceEquals(telemetryClient, value))
            {
                return;
            }

            telemetryClient = value;
            foreach (var dialog in dialogs.Values)
            {
                dialog.TelemetryClient = value;
            }
        }
    }

    /// <summary>Changes when a dialog of the set does.</summary>
    public virtual string GetVersion()
    {
        if (version is null)
        {
            var versions = string.Join('|', dialogs.Select(pair => $"{pair.Key}:{pair.Value.GetVersion()}"));
            version = StringUtils.Hash(versions);
        }

        return version;
    }

    /// <summary>Adds a dialog; another one with the same id gets a number after its id.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (dialogs.TryGetValue(dialog.Id, out var existing))
        {
            if (ReferenceEquals(existing, dialog))
            {
                return this;
            }

            var suffix = 2;
            while (dialogs.ContainsKey(dialog.Id + suffix))
            {
                suffix++;
            }

            dialog.Id += suffix;
        }

        version = null;
        dialog.TelemetryClient = telemetryClient;
        dialogs[dialog.Id] = dialog;
        return this;
    }

    /// <exception cref="InvalidOperationException">The set has no state: it belongs to a component.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (dialogState is null)
        {
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");
        }

        var state = await dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    public Dialog? Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => dialogs.Values;
}
