using System.Globalization;
using EmploisEnRegions.Conversations.Sheets;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Timers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Mail;

/// <summary>Tells by e-mail that people were told to wait too long, or that call-backs are due. A server that fails is tried again; nothing else waits for it.</summary>
internal sealed partial class MailAlerts(
    IMailLog mails, ITimerStore timers, ICallBackStore callBacks, MailWriter writer, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailAlerts> log)
    : Rounds(TimeSpan.FromSeconds(30), clock)
{
    private const int MostCounted = 500;

    protected override bool InUse => !string.IsNullOrEmpty(options.Value.Host);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        var waiting = await timers.ReadAsync(Awaited.AnyCounsellor, told: true, now, MostCounted, cancellationToken).ConfigureAwait(false);
        await AlertAsync("waiting", waiting.Count, now, cancellationToken).ConfigureAwait(false);
        await AlertAsync("callBacks", await callBacks.CountDueAsync(now, cancellationToken).ConfigureAwait(false), now, cancellationToken).ConfigureAwait(false);
    }

    private async Task AlertAsync(string kind, int count, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (count == 0 || !await mails.ClaimAsync(kind, now, now.AddMinutes(-options.Value.EveryMinutes), cancellationToken).ConfigureAwait(false)) return;
        try
        {
            await writer.SendAsync(kind, count, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await mails.GiveBackAsync(kind, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    // The message of the exception may hold addresses.
    protected override void Failed(Exception problem) => NotSent(log, problem.GetType().Name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An alert by e-mail did not leave ({Problem}); trying again.")]
    private static partial void NotSent(ILogger logger, string problem);
}

/// <summary>One alert in both languages: who reads it is not known.</summary>
internal sealed class MailWriter(SmtpPost post, Bilingual<MailTexts> texts, ISiteAddress site)
{
    public Task SendAsync(string kind, int count, CancellationToken cancellationToken)
    {
        var (french, english) = (texts.French, texts.English);
        var waiting = kind == "waiting";
        var subject = waiting ? $"{french.WaitingSubject} / {english.WaitingSubject}" : $"{french.CallBacksSubject} / {english.CallBacksSubject}";
        string[] lines = waiting ? [french.Waiting, english.Waiting] : [french.CallBacks, english.CallBacks];
        var text = string.Join("\n\n", lines.Select(line => line.With("count", count.ToString(CultureInfo.InvariantCulture)).With("link", $"{site.Origin}/console")));
        return post.SendAsync(subject, text, cancellationToken);
    }
}
