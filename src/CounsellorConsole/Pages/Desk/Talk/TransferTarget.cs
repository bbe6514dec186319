using EmploisEnRegions.Handoff.Accounts;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

/// <summary>Where a conversation goes, as a form carries it.</summary>
internal static class TransferTarget
{
    private const string Person = "person:";
    private const string Queue = "organisation:";

    public static string Of(Account account) => Person + account.Id;

    public static string Of(string organisation) => Queue + organisation;

    public static string? AccountIn(string? target) => After(Person, target);

    public static string? OrganisationIn(string? target) => After(Queue, target);

    private static string? After(string kind, string? target) => target?.StartsWith(kind, StringComparison.Ordinal) is true ? target[kind.Length..] : null;
}
