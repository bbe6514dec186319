using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.SignIn;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Accounts.Passwords;
using EmploisEnRegions.Handoff.Accounts.SecondFactor;
using EmploisEnRegions.Handoff.Accounts.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.MyAccount;

/// <summary>One's own account: the second factor, the password, the sessions.</summary>
[Authorize(Policy = ConsoleCookie.OwnerPolicy)]
internal sealed class MyAccountModel(
    SignIns signIns, SecondFactors factors, PasswordService passwords, SessionKeeper sessions, Labels labels, IOptions<AccountOptions> options) : ConsolePage
{
    private const string Here = "/console/account";
    internal static readonly Bilingual<MyAccountTexts> All = new();

    internal MyAccountTexts Texts => All.In(Language);
    internal SignInTexts FormTexts => SignInModel.All.In(Language);
    internal string FactorRule => Texts.FactorRules[options.Value.SecondFactor.ToString()];
    internal bool MustAddFactor => Session.MustAddFactor && RecoveryCodes.Count == 0;
    internal IReadOnlyList<string> Problems { get; private set; } = [];
    internal AppToAdd? ToAdd { get; private set; }

    /// <summary>Shown once, right after they were made.</summary>
    internal IReadOnlyList<string> RecoveryCodes { get; private set; } = [];
    internal int RecoveryCodesLeft { get; private set; }
    internal IReadOnlyList<OpenSession> Sessions { get; private set; } = [];
    internal bool HasSecondFactor { get; private set; }
    internal bool Changed { get; private set; }

    private SignedIn Session => HttpContext.Features.Get<SignedIn>()!;

    public Task<IActionResult> OnGetAsync(bool changed, CancellationToken cancellationToken)
    {
        Changed = changed;
        return ShownAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostBeginAsync(string? password, CancellationToken cancellationToken)
    {
        if (await IsOwnerAsync(password, cancellationToken)) await factors.BeginAsync(Me, cancellationToken);
        return await ShownAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostConfirmAsync(string? code, CancellationToken cancellationToken)
    {
        if (await factors.ConfirmAsync(Me, code ?? "", cancellationToken) is { } codes) RecoveryCodes = codes;
        else Problems = [FormTexts.CodeWrong];
        return await ShownAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRenewAsync(string? password, CancellationToken cancellationToken)
    {
        if (Me.HasSecondFactor && await IsOwnerAsync(password, cancellationToken)) RecoveryCodes = await factors.RenewRecoveryCodesAsync(Me, cancellationToken);
        return await ShownAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? password, CancellationToken cancellationToken)
    {
        if (!await IsOwnerAsync(password, cancellationToken)) return await ShownAsync(cancellationToken);
        await factors.RemoveAsync(Me.Id, Me.Id, cancellationToken);
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostPasswordAsync(string? current, string? password, CancellationToken cancellationToken)
    {
        Problems = await PasswordWords.ProblemsAsync(passwords.Checks, FormTexts, password, cancellationToken);
        if (Problems.Count > 0 || !await IsOwnerAsync(current, cancellationToken)) return await ShownAsync(cancellationToken);
        if (await passwords.Change.ChangeAsync(Me, password!, Session.SessionId, cancellationToken) is not { } account) return LocalRedirect("/console/sign-in");
        await ConsoleCookie.GiveAsync(HttpContext, account, Session.SessionId);
        return LocalRedirect($"{Here}?changed=true");
    }

    public async Task<IActionResult> OnPostEndAsync(string id, CancellationToken cancellationToken)
    {
        if (id != Session.SessionId) await sessions.EndAsync(Me.Id, id, cancellationToken);
        return LocalRedirect($"{Here}#sessions");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken)
    {
        await sessions.EndOthersAsync(Me.Id, Session.SessionId, cancellationToken);
        return LocalRedirect($"{Here}#sessions");
    }

    internal bool IsThisOne(OpenSession session) => session.Id == Session.SessionId;

    internal string DeviceOf(OpenSession session) => session.Device.Length > 0 ? session.Device : Texts.UnknownDevice;

    internal string TimesOf(OpenSession session) => Texts.SessionTimes
        .With("begun", labels.Moments.At(session.BegunAt, Language)).With("seen", labels.Moments.At(session.SeenAt, Language));

    /// <summary>An open console that somebody left is no reason to hand the account over.</summary>
    private async Task<bool> IsOwnerAsync(string? password, CancellationToken cancellationToken)
    {
        if (await signIns.ConfirmAsync(Me, password ?? "", cancellationToken) is not { } refusal) return true;
        Problems = [refusal.Outcome is SignInOutcome.Locked ? SignInModel.LockedIn(FormTexts, options.Value) : Texts.PasswordWrong];
        return false;
    }

    private async Task<IActionResult> ShownAsync(CancellationToken cancellationToken)
    {
        ToAdd = await factors.FindBegunAsync(Me, cancellationToken);
        RecoveryCodesLeft = await factors.CountRecoveryCodesAsync(Me, cancellationToken);
        HasSecondFactor = RecoveryCodes.Count > 0 || Me.HasSecondFactor;
        Sessions = await sessions.ListAsync(Me.Id, cancellationToken);
        return Page();
    }
}

/// <summary>What a new password goes through.</summary>
internal sealed record PasswordService(PasswordChecks Checks, PasswordChange Change);
