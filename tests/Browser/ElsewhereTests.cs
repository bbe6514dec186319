using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>A person goes on on another device, by a code that is typed or scanned.</summary>
public sealed class ElsewhereTests(Stage stage)
{
    [Fact]
    public async Task A_code_shows_the_conversation_on_another_device_after_saying_what_will_be_shown()
    {
        await using var first = await stage.NewVisitorAsync(360);
        await first.OpenConversationAsync();
        await first.SayAsync("oui");
        var code = await first.CodeAsync();
        await Assertions.Expect(first.Page.GetByRole(AriaRole.Img, new() { Name = "Code QR" })).ToBeVisibleAsync();
        Assert.Empty(await first.AxeAsync());

        await using var second = await stage.NewVisitorAsync(360);
        await second.OpenConversationAsync();
        await second.Box.FillAsync(code.ToLowerInvariant());
        await second.Box.PressAsync("Enter");
        await Assertions.Expect(second.Page.GetByText("seront montrés ici")).ToBeVisibleAsync();
        Assert.Empty(await second.AxeAsync());
        await Assertions.Expect(second.Messages.Filter(new() { HasText = "oui" })).ToHaveCountAsync(0);

        await second.Button("Continuer ici").ClickAsync();
        // The question that waits there waits here, with its answers.
        await Assertions.Expect(second.Choices.First).ToHaveTextAsync("Oui, 14 ans ou plus");
        await Assertions.Expect(second.Page.Locator(".message.person")).ToHaveTextAsync(["Vousoui"]);
        await first.Button("Retour à la conversation").ClickAsync();
        await Assertions.Expect(first.Log).ToContainTextAsync("Votre code a servi");
        Assert.Empty(first.Complaints);
        Assert.Empty(second.Complaints);
        Assert.DoesNotContain(first.Requests.Concat(second.Requests), request => request.Authority != stage.Bot.Address.Authority);
    }

    [Fact]
    public async Task Of_two_devices_one_has_the_conversation_and_the_other_waits_calmly_until_somebody_goes_on_there()
    {
        await using var phone = await stage.NewVisitorAsync(360);
        await phone.OpenConversationAsync();
        await phone.SayAsync("oui");
        var code = await phone.CodeAsync();
        await phone.Button("Retour à la conversation").ClickAsync();
        await using var computer = await stage.NewVisitorAsync();
        await computer.OpenConversationAsync();
        await computer.Box.FillAsync(code);
        await computer.Box.PressAsync("Enter");
        await computer.Button("Continuer ici").ClickAsync();
        await Assertions.Expect(computer.Choices.First).ToHaveTextAsync("Oui, 14 ans ou plus");
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("sur un autre appareil");
        await phone.LookAsync(360);

        var sockets = 0;
        phone.Page.WebSocket += (_, _) => sockets++;
        computer.Page.WebSocket += (_, _) => sockets++;
        // Microsoft's client opens a lost socket again after 15 seconds at most.
        await Task.Delay(TimeSpan.FromSeconds(16), TestContext.Current.CancellationToken);
        Assert.Equal(0, sockets);

        await computer.SayAsync("j'ai 31 ans");
        await phone.SayAsync("travailler");
        await Assertions.Expect(phone.Page.Locator(".message.person.sent")).ToHaveTextAsync(["Vousoui", "Vousj'ai 31 ans", "Voustravailler"]);
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
        await Assertions.Expect(computer.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("sur un autre appareil");
        await computer.Button("Continuer ici").ClickAsync();
        await Assertions.Expect(computer.Log).ToContainTextAsync("travailler");
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("sur un autre appareil");
    }

    [Fact]
    public async Task The_address_that_the_drawing_holds_opens_the_question_and_the_code_leaves_the_address()
    {
        await using var first = await stage.NewVisitorAsync();
        await first.OpenConversationAsync();
        var code = await first.CodeAsync();

        await using var second = await stage.NewVisitorAsync();
        await second.GoAsync($"/#code={code.Replace(" ", "", StringComparison.Ordinal)}");
        await Assertions.Expect(second.Button("Continuer ici")).ToBeVisibleAsync();
        Assert.Equal("/", await second.Page.EvaluateAsync<string>("location.pathname + location.hash"));
        Assert.DoesNotContain(second.Requests, request => request.Query.Contains("code", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_the_keyboard_only_a_code_is_asked_for_cancelled_and_the_focus_comes_back()
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.OpenConversationAsync();
        await visitor.Button("Plus").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Plus", Exact = true })).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visitor.Button("Continuer sur un autre appareil")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator(".code")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(\\w{3} ){2}\\w{3}$"));
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visitor.Button("Annuler ce code")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.GetByText("Le code est annulé.")).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visitor.Button("Plus")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_wrong_code_is_said_to_be_wrong_and_an_invitation_asks_in_the_conversation()
    {
        await using var first = await stage.NewVisitorAsync();
        await first.OpenConversationAsync();
        var code = await first.CodeAsync("Inviter mon conjoint ou ma conjointe");

        await using var second = await stage.NewVisitorAsync();
        await second.OpenConversationAsync();
        await second.Button("Plus").ClickAsync();
        await second.Button("J'ai un code").ClickAsync();
        await second.Page.GetByLabel("Votre code").FillAsync("K7M 4XR 2FT");
        await second.Button("Vérifier").ClickAsync();
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ne fonctionne pas");
        await second.EnterCodeAsync(code);
        await Assertions.Expect(second.Log).ToContainTextAsync("Voulez-vous répondre de votre côté?");
        await second.NextAnswerAsync(() => second.Choices.First.ClickAsync());
        await first.Button("Retour à la conversation").ClickAsync();
        await Assertions.Expect(first.Log).ToContainTextAsync("La personne invitée a accepté");
    }

    [Fact]
    public async Task Cards_and_codes_are_fetched_when_they_are_shown_not_before()
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.OpenConversationAsync();
        string[] later = ["/assets/cards.js", "/assets/Elsewhere.js"];
        Assert.DoesNotContain(visitor.Requests, request => later.Contains(request.AbsolutePath));

        await visitor.SayAsync("mes données");
        await visitor.Button("Télécharger mes-donnees.json").WaitForAsync();
        Assert.Contains(visitor.Requests, request => request.AbsolutePath == later[0]);
        Assert.DoesNotContain(visitor.Requests, request => request.AbsolutePath == later[1]);
    }
}
