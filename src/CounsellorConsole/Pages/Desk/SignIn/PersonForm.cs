using System.Net.Mail;
using EmploisEnRegions.Handoff.Accounts;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.SignIn;

/// <summary>Who a new account is for, as typed; and what is missing, in words.</summary>
internal sealed record PersonForm(string? Email, string? DisplayName, string? Organisation, IReadOnlyList<string> Languages)
{
    private const int LongestName = 60;

    public static PersonForm Empty { get; } = new(null, null, null, ["fr"]);

    public IEnumerable<string> Problems(SignInTexts texts, IEnumerable<string> organisations)
    {
        if (!IsAddress(Email)) yield return texts.EmailNeeded;
        if (string.IsNullOrWhiteSpace(DisplayName) || DisplayName.Trim().Length > LongestName) yield return texts.NameNeeded;
        if (!organisations.Contains(Organisation)) yield return texts.OrganisationNeeded;
        if (!Languages.Any(IsLanguage)) yield return texts.LanguageNeeded;
    }

    /// <summary>Only after <see cref="Problems"/> found none.</summary>
    public NewAccount ToAccount(Role role) => new(Email!, DisplayName!, Organisation!, role, [.. Languages.Where(IsLanguage).Distinct()]);

    private static bool IsLanguage(string language) => language is "fr" or "en";

    private static bool IsAddress(string? email) =>
        email is { Length: <= 254 } && MailAddress.TryCreate(email.Trim(), out var address) && address.Address == email.Trim() && address.Host.Contains('.');
}
