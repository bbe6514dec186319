using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Audit;
using Microsoft.AspNetCore.Authorization;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Audit;

/// <summary>The log, for administrators. That it is whole is checked from the command line, by who need not trust this program.</summary>
[Authorize(Policy = ConsoleCookie.AdministratorPolicy)]
internal sealed class AuditModel(IAuditLog log, IAccountStore accounts, Labels labels) : ConsolePage
{
    private const int Shown = 200;
    private static readonly Bilingual<AuditTexts> All = new();
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    internal AuditTexts Texts => All.In(Language);
    internal IReadOnlyList<AuditEntry> List { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        List = await log.ReadLatestAsync(Shown, cancellationToken);
        _names = (await accounts.ListAsync(cancellationToken)).ToDictionary(account => account.Id, account => $"{account.DisplayName} ({account.Organisation})");
    }

    internal string At(DateTimeOffset instant) => labels.Moments.At(instant, Language);

    /// <summary>An id that is no account's (the program itself, a demonstration) is shown as it is.</summary>
    internal string NameOf(string? accountId) => accountId is null ? Texts.Nobody : _names.GetValueOrDefault(accountId, accountId);

    internal string WhatOf(AuditEntry entry) => Texts.Actions.GetValueOrDefault(entry.Action.ToString(), entry.Action.ToString());
}
