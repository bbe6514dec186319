namespace Microsoft.Bot.Builder;

/// <summary>Makes accessors to named values of a state.</summary>
public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}

public interface IStatePropertyInfo
{
    string Name { get; }
}

/// <summary>One named value of a state, loaded when it is first asked for.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value; where there is none, the factory's, which is kept, or the default of <typeparamref name="T"/>.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
