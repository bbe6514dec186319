using EmploisEnRegions.Conversations.Sheets;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;
using EmploisEnRegions.Tests.Integration.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Integration.Sheets;

/// <summary>A sheet is read by who has its link, until a newer one, its time or an erasure ends it.</summary>
public abstract class SheetTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : SheetTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : SheetTests(postgres);

    [Fact]
    public async Task The_link_leads_to_the_sheet_that_was_made_last()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        var first = await KeepAsync(host, person, "é « première »");
        Assert.Equal("é « première »", (await FindAsync(host, first))!.French.Single().Lines.Single());

        var second = await KeepAsync(host, person, "deuxième");
        Assert.Null(await FindAsync(host, first));
        Assert.Equal("deuxième", (await FindAsync(host, second))!.In("fr").Single().Lines.Single());
        Assert.NotEqual(first, second);
        Assert.Equal(24, second.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("222222222222222222222222")]
    [InlineData("' OR 1=1 --2222222222222")]
    public async Task Another_link_leads_nowhere(string token)
    {
        await using var host = await NewHostAsync();
        await KeepAsync(host, host.Bot.NewPerson(), "feuille");
        Assert.Null(await FindAsync(host, token));
    }

    [Fact]
    public async Task A_sheet_ends_with_its_time_and_with_its_conversation()
    {
        await using var host = await NewHostAsync();
        var (late, erased) = (host.Bot.NewPerson(), host.Bot.NewPerson());
        var token = await KeepAsync(host, erased, "effacée");
        await erased.SaysAsync("erase");
        Assert.Null(await FindAsync(host, token));
        Assert.Equal(0, host.Count("SELECT count(*) FROM factor_sheets"));

        token = await KeepAsync(host, late, "tard");
        host.Bot.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        Assert.NotNull(await FindAsync(host, token));
        host.Bot.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await FindAsync(host, token));
    }

    /// <summary>The token of the link.</summary>
    private static async Task<string> KeepAsync(TurnHost host, Person person, string line)
    {
        var link = "";
        host.Counting.Before = context =>
        {
            var turn = context.Turn();
            var links = host.Bot.Services.GetRequiredService<SheetLinks>();
            link = links.Keep(turn, new FactorSheet(turn.Now, links.ExpiryOf(turn), [new SheetPart("Titre", [line])], [new SheetPart("Title", [line])]));
            return Task.CompletedTask;
        };
        await person.SaysAsync("fiche");
        host.Counting.Before = null;
        Assert.StartsWith("/fiche/", link, StringComparison.Ordinal);
        return link["/fiche/".Length..];
    }

    private static Task<FactorSheet?> FindAsync(TurnHost host, string token) => host.Bot.Services.GetRequiredService<SheetLinks>().FindAsync(token, CancellationToken.None);
}
