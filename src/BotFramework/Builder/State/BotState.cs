using System.Text.Json;
using EmploisEnRegions.BotFramework;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Named values under one storage key: read once in a turn, written only if they changed. They are stored as plain JSON;
/// a value that was read is kept as its type, so that changes made to it are saved.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage storage;
    private readonly string contextServiceKey;

    protected BotState(IStorage storage, string contextServiceKey)
    {
        this.storage = storage ?? throw new ArgumentNullException(nameof(storage));
        this.contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new BotStatePropertyAccessor<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        turnContext.TurnState.Set(contextServiceKey, new CachedBotState(items.TryGetValue(key, out var item) ? Read(item) : null));
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached || cached.Changes(force) is not { } written)
        {
            return;
        }

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.MarkAsSaved(written);
    }

    /// <summary>Empties the state of this turn; saved by <see cref="SaveChangesAsync"/>.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var empty = new CachedBotState();
        empty.MarkAsChanged();
        turnContext.TurnState.Set(contextServiceKey, empty);
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state now, in storage too.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        return storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>A copy of the whole state, for looking at; null before it was loaded.</summary>
    public JToken? Get(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return NewtonsoftValues.ToToken(GetCachedState(turnContext)?.State);
    }

    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    protected Task<T?> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        var state = LoadedState(turnContext, propertyName);
        if (!state.TryGetValue(propertyName, out var value) || value is null)
        {
            return Task.FromResult(default(T));
        }

        if (value is T already and not UnreadJson)
        {
            return Task.FromResult<T?>(already);
        }

        var typed = BotJson.Convert<T>(value);
        if (typed is not null)
        {
            state[propertyName] = typed;
        }

        return Task.FromResult(typed);
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        LoadedState(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        LoadedState(turnContext, propertyName)[propertyName] = value!;
        return Task.CompletedTask;
    }

    private bool Has(ITurnContext turnContext, string propertyName) =>
        LoadedState(turnContext, propertyName).TryGetValue(propertyName, out var value) && value is not null;

    private IDictionary<string, object> LoadedState(ITurnContext turnContext, string propertyName)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext)?.State ?? throw new InvalidOperationException($"{GetType().Name} is not loaded in this turn.");
    }

    private static IDictionary<string, object>? Read(object? item)
    {
        try
        {
            return BotJson.Convert<IDictionary<string, object>>(item);
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException("Data is not in the correct format for BotState.", e);
        }
    }
}
