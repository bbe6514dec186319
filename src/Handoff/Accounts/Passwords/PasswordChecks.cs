using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Handoff.Accounts.Passwords;

public enum PasswordProblem { Length, Breached }

/// <summary>Looks a password up in a list of those that were stolen somewhere. None is set up unless the settings name one.</summary>
public interface IBreachedPasswords
{
    Task<bool> ContainsAsync(string password, CancellationToken cancellationToken);
}

/// <summary>What speaks against a new password.</summary>
public sealed partial class PasswordChecks(IEnumerable<IBreachedPasswords> lists, ILogger<PasswordChecks> log)
{
    private readonly IBreachedPasswords[] _lists = [.. lists];

    public async Task<PasswordProblem?> ProblemOfAsync(string? password, CancellationToken cancellationToken)
    {
        if (password is null || !PasswordRules.Accepts(password)) return PasswordProblem.Length;
        foreach (var list in _lists)
        {
            try
            {
                if (await list.ContainsAsync(password, cancellationToken).ConfigureAwait(false)) return PasswordProblem.Breached;
            }
            // A list that does not answer keeps nobody out.
            catch (Exception e) when (e is IOException or HttpRequestException or UnauthorizedAccessException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                NotAsked(log, e);
            }
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A list of stolen passwords did not answer; the password was taken without it.")]
    private static partial void NotAsked(ILogger logger, Exception exception);
}
