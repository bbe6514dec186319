using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

public sealed class ConsoleTests(Stage stage)
{
    [Fact]
    public async Task A_newcomer_asks_for_a_person_and_a_counsellor_in_another_browser_answers()
    {
        await using var counsellor = await Counsellor.SignInAsync(stage);
        await using var newcomer = await stage.NewVisitorAsync(width: 360);
        await newcomer.OpenConversationAsync();
        await newcomer.SayAsync("je veux parler à une personne");

        await counsellor.OpenAsync(newcomer);
        await Assertions.Expect(counsellor.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("je veux parler à une personne");
        await counsellor.Page.GetByRole(AriaRole.Button, new() { Name = "Prendre la conversation" }).ClickAsync();
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("Nadia (PROMIS) est avec vous");

        await Assertions.Expect(counsellor.Message).ToBeFocusedAsync();
        await counsellor.Page.Keyboard.TypeAsync("Bonjour!");
        await newcomer.Page.Locator(".typing").WaitForAsync();
        await counsellor.Page.Keyboard.PressAsync("Shift+Enter");
        await counsellor.Page.Keyboard.TypeAsync("Comment ça va?");
        await counsellor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("Comment ça va?");
        await Assertions.Expect(counsellor.Message).ToHaveValueAsync("");

        await newcomer.Box.FillAsync("très bien merci");
        await newcomer.Box.PressAsync("Enter");
        await Assertions.Expect(counsellor.Page.Locator(".entry.person").Last).ToContainTextAsync("très bien merci");
        await Assertions.Expect(counsellor.Message).ToBeFocusedAsync();

        await counsellor.Page.GetByRole(AriaRole.Button, new() { Name = "Rendre à l'assistant" }).ClickAsync();
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("Nadia vous laisse avec l'assistant");
        Assert.Empty(counsellor.Visitor.Complaints);
    }

    [Fact]
    public async Task What_is_being_typed_survives_the_news_that_arrive()
    {
        await using var counsellor = await Counsellor.SignInAsync(stage);
        await using var newcomer = await stage.NewVisitorAsync();
        await TakenAsync(counsellor, newcomer);
        await counsellor.Message.FillAsync("un début de phr");

        await newcomer.Box.FillAsync("encore une chose");
        await newcomer.Box.PressAsync("Enter");

        await Assertions.Expect(counsellor.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("encore une chose");
        await Assertions.Expect(counsellor.Message).ToHaveValueAsync("un début de phr");
    }

    [Fact]
    public async Task Ending_a_conversation_asks_first_and_Escape_changes_nothing()
    {
        await using var counsellor = await Counsellor.SignInAsync(stage);
        await using var newcomer = await stage.NewVisitorAsync();
        await TakenAsync(counsellor, newcomer);
        var end = counsellor.Page.Locator("#closing summary");
        var now = counsellor.Page.GetByRole(AriaRole.Button, new() { Name = "Terminer la conversation" });

        await end.FocusAsync();
        await counsellor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(now).ToBeVisibleAsync();
        await LookAsync(counsellor.Visitor);
        await counsellor.Page.GetByLabel("Ce qui en ressort").FocusAsync();
        await counsellor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(now).ToBeHiddenAsync();
        await Assertions.Expect(end).ToBeFocusedAsync();
        await Assertions.Expect(counsellor.Message).ToBeVisibleAsync();

        await counsellor.Page.Keyboard.PressAsync("Enter");
        await counsellor.Page.GetByLabel("Ce qui en ressort").SelectOptionAsync("VisitPlanned");
        await counsellor.Page.GetByLabel("Une autre région").SelectOptionAsync("11");
        await now.ClickAsync();
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("a terminé la conversation");
        await Assertions.Expect(counsellor.Page.Locator("#status")).ToContainTextAsync("Terminée");
        await Assertions.Expect(counsellor.Page.GetByRole(AriaRole.Region, new() { Name = "Ce qui en ressort" })).ToContainTextAsync("Visite prévue (Gaspésie");
    }

    [Fact]
    public async Task A_canned_reply_is_found_and_put_into_the_message_with_the_keyboard_alone()
    {
        await using var counsellor = await Counsellor.SignInAsync(stage);
        await using var newcomer = await stage.NewVisitorAsync();
        foreach (var (shortcut, text) in new[] { ("visite", "Nous organisons des séjours."), ("bonjour", "Bonjour, ici {name}.") })
        {
            await counsellor.Visitor.GoAsync("/console/replies");
            if (await counsellor.Page.GetByText($"/{shortcut}").CountAsync() > 0) continue;
            var form = counsellor.Page.Locator("section form");
            await form.GetByLabel("Titre").FillAsync($"Réponse {shortcut}");
            await form.GetByLabel("Raccourci").FillAsync(shortcut);
            await form.GetByLabel("Texte en français").FillAsync(text);
            await form.GetByLabel("Texte en anglais").FillAsync("Hello");
            await form.GetByRole(AriaRole.Button).ClickAsync();
            await Assertions.Expect(counsellor.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "enregistrée" })).ToBeVisibleAsync();
        }

        await LookAsync(counsellor.Visitor);
        await counsellor.Visitor.GoAsync("/console");
        await TakenAsync(counsellor, newcomer);
        await Assertions.Expect(counsellor.Message).ToBeFocusedAsync();
        await counsellor.Page.Keyboard.PressAsync("/");
        var search = counsellor.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Chercher une réponse" });
        await Assertions.Expect(search).ToBeFocusedAsync();
        await LookAsync(counsellor.Visitor);
        await counsellor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(counsellor.Message).ToBeFocusedAsync();

        await counsellor.Page.Keyboard.PressAsync("/");
        await counsellor.Page.Keyboard.TypeAsync("sejours");
        await Assertions.Expect(counsellor.Page.Locator("#replies li:visible")).ToHaveCountAsync(1);
        await counsellor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(counsellor.Message).ToHaveValueAsync("Nous organisons des séjours.");
        await counsellor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("Nous organisons des séjours.");

        await counsellor.Page.Keyboard.PressAsync("/");
        await counsellor.Page.Keyboard.PressAsync("ArrowDown");
        await counsellor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(counsellor.Message).ToHaveValueAsync("Bonjour, ici Nadia.");
        Assert.Empty(counsellor.Visitor.Complaints);
    }

    [Fact]
    public async Task Every_page_of_the_console_is_clean_for_axe_and_fits_a_phone_a_tablet_and_a_screen()
    {
        await using var counsellor = await Counsellor.SignInAsync(stage);
        await using var newcomer = await stage.NewVisitorAsync();
        await newcomer.OpenConversationAsync();
        await newcomer.SayAsync("je veux parler à une personne");
        await LookAsync(counsellor.Visitor);
        await counsellor.Visitor.GoAsync("/console/accounts");
        await LookAsync(counsellor.Visitor);
        await counsellor.Visitor.GoAsync("/console/deliveries");
        await LookAsync(counsellor.Visitor);
        await counsellor.Visitor.GoAsync("/console/audit");
        await LookAsync(counsellor.Visitor);
        await counsellor.Visitor.GoAsync("/console/hours");
        await LookAsync(counsellor.Visitor);
        await counsellor.Visitor.GoAsync("/console/find");
        await LookAsync(counsellor.Visitor);
        await counsellor.Visitor.GoAsync("/console/notices");
        await counsellor.Page.GetByRole(AriaRole.Button, new() { Name = "Obtenir un code" }).ClickAsync();
        await Assertions.Expect(counsellor.Page.GetByLabel("Code", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^avis-"));
        await LookAsync(counsellor.Visitor);
        await counsellor.Visitor.GoAsync("/console");
        await counsellor.OpenAsync(newcomer);
        await LookAsync(counsellor.Visitor);
        await counsellor.Page.GetByRole(AriaRole.Button, new() { Name = "Prendre la conversation" }).ClickAsync();
        await counsellor.Message.WaitForAsync();
        await LookAsync(counsellor.Visitor);
        await counsellor.Page.GetByRole(AriaRole.Button, new() { Name = "Rendre à l'assistant" }).ClickAsync();
        await Assertions.Expect(counsellor.Page.Locator("#status")).ToContainTextAsync("Avec l'assistant");
        await counsellor.Page.GetByRole(AriaRole.Button, new() { Name = "Fermer la session" }).ClickAsync();
        await counsellor.Page.WaitForURLAsync("**/sign-in", new() { WaitUntil = WaitUntilState.Commit });
        await LookAsync(counsellor.Visitor);
    }

    private static async Task TakenAsync(Counsellor counsellor, Visitor newcomer)
    {
        await newcomer.OpenConversationAsync();
        await newcomer.SayAsync("je veux parler à une personne");
        await counsellor.OpenAsync(newcomer);
        await counsellor.Page.GetByRole(AriaRole.Button, new() { Name = "Prendre la conversation" }).ClickAsync();
        await counsellor.Message.WaitForAsync();
    }

    private static Task LookAsync(Visitor visitor) => visitor.LookAsync(360, 820, 1280);
}
