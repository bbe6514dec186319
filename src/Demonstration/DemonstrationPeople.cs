using System.Security.Cryptography;
using System.Text.Json;
using EmploisEnRegions.Handoff.Accounts;

namespace EmploisEnRegions.Demonstration;

/// <summary>The invented people at the desk. They get their passwords last: one without says that the filling was not finished.</summary>
internal sealed class DemonstrationPeople(IAccountStore accounts, OneTimeLinks links)
{
    private const string Inviter = "demonstration";

    // Without those that are read for one another.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordGroups = 4;
    private const int GroupLength = 4;

    private readonly Dictionary<string, Account> _byName = new(StringComparer.Ordinal);

    public Account this[string name] =>
        _byName.TryGetValue(name, out var account) ? account : throw new FormatException($"Nobody at the demonstration's desk is called {name}.");

    public Account Lead => _byName.Values.First(account => account.Role is Role.Lead);

    public IReadOnlyCollection<string> Names => _byName.Keys;

    public bool AreReady => _byName.Values.All(account => account.PasswordHash is not null);

    public async Task ArriveAsync(CancellationToken cancellationToken)
    {
        foreach (var person in Read())
        {
            await links.InviteAsync(person.ToAccount(), Inviter, cancellationToken);
            _byName[person.Name] = await accounts.FindByEmailAsync(person.Email, cancellationToken)
                ?? throw new InvalidOperationException("An account of the demonstration was not kept.");
        }
    }

    public async Task FindAsync(CancellationToken cancellationToken)
    {
        foreach (var person in Read())
        {
            if (await accounts.FindByEmailAsync(person.Email, cancellationToken) is { } account) _byName[person.Name] = account;
        }
    }

    /// <returns>Each account with its password, which is kept nowhere.</returns>
    public async Task<IReadOnlyList<(Account Account, string Password)>> GivePasswordsAsync(CancellationToken cancellationToken)
    {
        var given = new List<(Account, string)>();
        foreach (var account in _byName.Values.Where(account => account.PasswordHash is null))
        {
            var token = await links.InviteAgainAsync(account.Id, Inviter, cancellationToken);
            var password = NewPassword();
            await links.ChoosePasswordAsync(token, password, cancellationToken);
            given.Add((account, password));
        }

        return given;
    }

    private static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, PasswordGroups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));

    private static Person[] Read()
    {
        using var file = DemonstrationFiles.Open("People.json");
        return JsonSerializer.Deserialize<Person[]>(file, JsonSerializerOptions.Web) ?? [];
    }

    private sealed record Person(string Name, string Email, string Organisation, string Role, string[] Languages)
    {
        public NewAccount ToAccount() => new(Email, Name, Organisation, Enum.Parse<Role>(Role), Languages);
    }
}
