using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Mail;

/// <summary>Hands a message to the SMTP server of the settings.</summary>
internal sealed class SmtpPost(IOptions<MailOptions> options)
{
    /// <exception cref="SmtpException">The server cannot be reached or refuses.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public async Task SendAsync(string subject, string text, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, settings.Password);
        using var message = new MailMessage { From = new MailAddress(settings.From!), Subject = subject, Body = text, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        // Addresses of colleagues are nobody else's.
        foreach (var address in settings.To) message.Bcc.Add(address);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        await client.SendMailAsync(message, patience.Token).ConfigureAwait(false);
    }
}
