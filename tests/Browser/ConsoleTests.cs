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
        await counsellor.Page.PressAsync("Prendre la conversation");
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("Nadia (PROMIS) est avec vous");

        await Assertions.Expect(counsellor.Message).ToBeFocusedAsync();
        await counsellor.Page.Keyboard.TypeAsync("Bonjour!");
        await newcomer.Page.Locator(".typing").WaitForAsync();
        await counsellor.Page.Keyboard.PressAsync("Shift+Enter");
        await counsellor.Page.Keyboard.TypeAsync("Comment ça va?");
        await counsellor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("Comment ça va?");
        await Assertions.Expect(counsellor.Message).ToHaveValueAsync("");

        await Assertions.Expect(counsellor.Page.Locator(".entry.counsellor .mark")).ToHaveTextAsync("Lu");
        await newcomer.Box.FillAsync("très bien merci");
        await newcomer.Box.PressAsync("Enter");
        await Assertions.Expect(counsellor.Page.Locator(".entry.person").Last).ToContainTextAsync("très bien merci");
        await Assertions.Expect(newcomer.Page.Locator(".read")).ToHaveTextAsync("Lu");
        await Assertions.Expect(counsellor.Message).ToBeFocusedAsync();

        await counsellor.Page.PressAsync("Rendre à l'assistant");
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("Nadia vous laisse avec l'assistant");
        Assert.Empty(counsellor.Visitor.Complaints);
    }

    [Fact]
    public async Task What_is_being_typed_survives_the_news_that_arrive()
    {
        await using var counsellor = await Counsellor.SignInAsync(stage);
        await using var newcomer = await stage.NewVisitorAsync();
        await counsellor.TakeAsync(newcomer);
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
        await counsellor.TakeAsync(newcomer);
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
            await form.FillAsync(("Titre", $"Réponse {shortcut}"), ("Raccourci", shortcut), ("Texte en français", text), ("Texte en anglais", "Hello"));
            await form.GetByRole(AriaRole.Button).ClickAsync();
            await Assertions.Expect(counsellor.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "enregistrée" })).ToBeVisibleAsync();
        }

        await LookAsync(counsellor.Visitor);
        await counsellor.Visitor.GoAsync("/console");
        await counsellor.TakeAsync(newcomer);
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

    private static Task LookAsync(Visitor visitor) => visitor.LookAsync(360, 820, 1280);
}
