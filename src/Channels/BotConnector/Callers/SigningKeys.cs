using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EmploisEnRegions.Channels.BotConnector.Callers;

/// <summary>
/// The public keys of one authority. Kept for a day, and beyond it while the authority cannot be reached; looked up again when a token names a
/// key that is not known, a few times a minute at most, whatever strangers send. The library's own ConfigurationManager looks again in the
/// background only, so that the first message after a change of keys would be refused, and by a clock that no test can move.
/// </summary>
internal sealed class SigningKeys(Uri metadata, IHttpClientFactory clients, TimeProvider time, ILogger<SigningKeys> logger) : IDisposable
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Client = "BotMetadata";

    private const int LooksPerMinute = 5;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Queue<DateTimeOffset> _looks = new();
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private volatile Known? _known;

    public async Task<FoundKey> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var known = _known;
        if (known is null || time.GetUtcNow() - known.At > Kept) known = await LookAgainAsync(known, cancellationToken);
        if (known is null) return FoundKey.Unreachable;
        if (known.Key(keyId) is { } key) return new FoundKey(key, CouldLook: true);
        return new FoundKey((await LookAgainAsync(known, cancellationToken))?.Key(keyId), CouldLook: true);
    }

    public void Dispose() => _one.Dispose();

    /// <param name="seen">What the caller found wanting: when it is no longer what is known, another caller has just looked.</param>
    private async Task<Known?> LookAgainAsync(Known? seen, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (ReferenceEquals(seen, _known) && MayLook(time.GetUtcNow())) await LookAsync(cancellationToken);
            return _known;
        }
        finally
        {
            _one.Release();
        }
    }

    private bool MayLook(DateTimeOffset now)
    {
        while (_looks.TryPeek(out var first) && now - first >= Minute) _looks.Dequeue();
        if (now < _notBefore || _looks.Count >= LooksPerMinute) return false;
        _looks.Enqueue(now);
        return true;
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var retriever = new HttpDocumentRetriever(clients.CreateClient(Client)) { RequireHttps = metadata.Scheme == Uri.UriSchemeHttps };
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, retriever, either.Token);
            if (configuration.JsonWebKeySet?.Keys is not { Count: > 0 } keys) throw new InvalidOperationException("The authority names no key.");
            _known = new Known([.. keys.Where(IsForSignatures)], time.GetUtcNow());
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever is wrong with what the authority sent: the keys that are known go on being used.
            _notBefore = time.GetUtcNow() + AfterFailure;
            CallersLog.KeysUnreachable(logger, metadata.Host, _known is not null, e.GetType().FullName);
        }
    }

    private static bool IsForSignatures(JsonWebKey key) =>
        key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Use is null or "" or "sig" && !string.IsNullOrEmpty(key.N) && !string.IsNullOrEmpty(key.E);

    private sealed record Known(IReadOnlyList<JsonWebKey> Keys, DateTimeOffset At)
    {
        public JsonWebKey? Key(string id) => Keys.FirstOrDefault(key => string.Equals(key.KeyId, id, StringComparison.Ordinal));
    }
}

/// <param name="Key">Null when the authority has no such key.</param>
/// <param name="CouldLook">False when the authority's keys were never seen.</param>
internal sealed record FoundKey(JsonWebKey? Key, bool CouldLook)
{
    public static FoundKey Unreachable { get; } = new(null, CouldLook: false);
}
