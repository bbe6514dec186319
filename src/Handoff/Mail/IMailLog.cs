namespace EmploisEnRegions.Handoff.Mail;

/// <summary>When the last alert of a kind left, so that of several nodes one sends it.</summary>
public interface IMailLog
{
    /// <summary>True for the one who sends now: the last one left before that instant, or never.</summary>
    Task<bool> ClaimAsync(string kind, DateTimeOffset now, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>It did not leave: the next round tries again.</summary>
    Task GiveBackAsync(string kind, CancellationToken cancellationToken);
}
