using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Mail;

internal sealed class MailOptionsValidation : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        if (string.IsNullOrEmpty(options.Host)) return ValidateOptionsResult.Success;
        if (!MailAddress.TryCreate(options.From, out _)) return ValidateOptionsResult.Fail($"{MailOptions.Section}:From must be an e-mail address.");
        if (options.To.Count == 0) return ValidateOptionsResult.Fail($"{MailOptions.Section}:To must name at least one address.");
        var wrong = options.To.FirstOrDefault(address => !MailAddress.TryCreate(address, out _));
        return wrong is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"{MailOptions.Section}:To holds \"{wrong}\", which is no e-mail address.");
    }
}
