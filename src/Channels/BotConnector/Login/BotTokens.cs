using Azure.Core;
using Azure.Identity;

namespace EmploisEnRegions.Channels.BotConnector.Login;

/// <summary>The bot's own token, asked for once and kept until shortly before it ends. Whoever needs one meanwhile waits for the same answer.</summary>
internal sealed class BotTokens(ILoginAuthority authority, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private AccessToken? _token;

    /// <summary>Null when this bot signs nothing.</summary>
    /// <param name="refused">A token that the service did not take: it is not given out again.</param>
    /// <exception cref="AuthenticationFailedException">No token could be had.</exception>
    public async Task<string?> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var known = _token is { } kept && kept.Token != refused ? _token : null;
            if (IsGood(known, Early)) return known!.Value.Token;
            try
            {
                _token = await authority.AskAsync(cancellationToken);
            }
            // The last minutes of a token bridge a short outage of the authority.
            catch (AuthenticationFailedException) when (IsGood(known, TimeSpan.Zero))
            {
                return known!.Value.Token;
            }

            return _token?.Token;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private bool IsGood(AccessToken? token, TimeSpan early) => token is { } known && time.GetUtcNow() < known.ExpiresOn - early;
}
