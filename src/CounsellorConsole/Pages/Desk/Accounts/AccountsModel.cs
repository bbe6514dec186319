using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.MyAccount;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.SignIn;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Accounts.SecondFactor;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Accounts;

[Authorize(Policy = ConsoleCookie.AdministratorPolicy)]
internal sealed class AccountsModel(
    OneTimeLinks links, AccountAccess access, SecondFactors factors, IOptions<DeskOptions> desk, IOptionsSnapshot<AccountOptions> options, IOptionsSnapshot<ConsoleOptions> console)
    : ConsolePage
{
    private static readonly Bilingual<AccountsTexts> All = new();

    internal AccountsTexts Texts => All.In(Language);
    internal SignInTexts FormTexts => SignInModel.All.In(Language);
    internal IReadOnlyList<Account> List { get; private set; } = [];
    internal IReadOnlyList<string> Problems { get; private set; } = [];
    internal PersonForm Form { get; private set; } = PersonForm.Empty;
    internal PersonFields Fields => new(Form, FormTexts, desk.Value.Organisations, Own: false);

    /// <summary>Shown once, right after it was made.</summary>
    internal (string Name, string Address)? NewLink { get; private set; }

    internal string FactorTitle => MyAccountModel.All.In(Language).Factor;

    /// <summary>Who must have an authenticator app, and how many have one.</summary>
    internal string FactorRule => MyAccountModel.All.In(Language).FactorRules[options.Value.SecondFactor.ToString()];

    internal string FactorCount
    {
        get
        {
            var active = List.Where(account => account is { Disabled: false, PasswordHash: not null }).ToList();
            return Texts.FactorCount.With("with", active.Count(account => account.HasSecondFactor).ToString(CultureInfo.InvariantCulture)).With("count", active.Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    internal string LinkHelp => Texts.LinkHelp.With("days", options.Value.InvitationDays.ToString(CultureInfo.InvariantCulture));

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShownAsync(cancellationToken);

    public async Task<IActionResult> OnPostInviteAsync(
        string? email, string? displayName, string? organisation, string[]? languages, Role role, CancellationToken cancellationToken)
    {
        Form = new PersonForm(email, displayName, organisation, languages ?? []);
        Problems = [.. Form.Problems(FormTexts, desk.Value.Organisations)];
        if (Problems.Count > 0) return await ShownAsync(cancellationToken);

        var person = Form.ToAccount(Enum.IsDefined(role) ? role : Role.Counsellor);
        if (await links.InviteAsync(person, Me.Id, cancellationToken) is { } token)
        {
            NewLink = (person.DisplayName, Address(token));
            Form = PersonForm.Empty;
        }
        else
        {
            Problems = [Texts.EmailTaken];
        }

        return await ShownAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostLinkAsync(string id, CancellationToken cancellationToken)
    {
        var list = await access.ListAsync(cancellationToken);
        if (list.FirstOrDefault(a => a.Id == id && !a.Disabled) is { } account)
            NewLink = (account.DisplayName, Address(await links.InviteAgainAsync(id, Me.Id, cancellationToken)));
        return await ShownAsync(cancellationToken);
    }

    /// <summary>For who has lost both the telephone and the recovery codes.</summary>
    public async Task<IActionResult> OnPostRemoveAppAsync(string id, CancellationToken cancellationToken)
    {
        await factors.RemoveAsync(id, Me.Id, cancellationToken);
        return LocalRedirect("/console/accounts");
    }

    public async Task<IActionResult> OnPostDisableAsync(string id, bool disabled, CancellationToken cancellationToken)
    {
        if (await access.SetDisabledAsync(id, disabled, Me.Id, cancellationToken)) return LocalRedirect("/console/accounts");
        Problems = [Texts.LastAdministrator];
        return await ShownAsync(cancellationToken);
    }

    internal string StateOf(Account account, DateTimeOffset now) => account switch
    {
        { Disabled: true } => Texts.Disabled,
        { PasswordHash: null } => Texts.Invited,
        _ when account.LockedUntil > now => Texts.Locked,
        _ => Texts.Active,
    };

    internal string RoleOf(Account account) => account.Role switch
    {
        Role.Counsellor => Texts.Counsellor,
        Role.Lead => Texts.Lead,
        Role.Administrator => Texts.Administrator,
    };

    private string Address(string token)
    {
        var origin = console.Value.PublicUrl?.ToString().TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}";
        return $"{origin}/console/invitation/{token}";
    }

    private async Task<IActionResult> ShownAsync(CancellationToken cancellationToken)
    {
        List = await access.ListAsync(cancellationToken);
        return Page();
    }
}
