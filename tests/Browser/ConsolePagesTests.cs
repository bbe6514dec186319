using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>Every page of the console: nothing for axe to say, on a telephone, a tablet and a screen, by day and by night.</summary>
public sealed class ConsolePagesTests(Stage stage)
{
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData("/console")]
    [InlineData("/console/find")]
    [InlineData("/console/replies")]
    [InlineData("/console/hours")]
    [InlineData("/console/satisfaction")]
    [InlineData("/console/notices")]
    [InlineData("/console/account")]
    [InlineData("/console/accounts")]
    [InlineData("/console/audit")]
    [InlineData("/console/deliveries")]
    public async Task A_page_of_the_console_is_clean(string path)
    {
        await using var counsellor = await Counsellor.SignInAsync(stage);
        await counsellor.Visitor.GoAsync(path);
        await LookAsync(counsellor.Visitor);
    }

    [Fact]
    public async Task A_conversation_is_clean_from_the_queue_to_the_partner_with_a_picture_in_it()
    {
        await using var counsellor = await Counsellor.SignInAsync(stage);
        await using var newcomer = await stage.NewVisitorAsync();
        await counsellor.TakeAsync(newcomer);
        await counsellor.Message.FillAsync("Bonjour!");
        await counsellor.Page.PressAsync("Envoyer");
        await newcomer.Page.GetByLabel("Joindre un fichier").SetInputFilesAsync(new FilePayload { Name = "vue.png", MimeType = "image/png", Buffer = Pixel });
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("vue.png");
        var picture = counsellor.Page.Locator(".file img");
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 1);
        await LookAsync(counsellor.Visitor);

        await OpenAsync(counsellor, "Ajouter une réponse");
        await counsellor.Page.GetByLabel("Quelle réponse?").SelectOptionAsync("french");
        await counsellor.Page.PressAsync("Continuer");
        await LookAsync(counsellor.Visitor);
        await counsellor.Page.GetByLabel("Ou écrire").FillAsync("avancé");
        await counsellor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(counsellor.Page.Locator("#facts dl")).ToContainTextAsync("corrigé par Nadia");
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("Nadia a corrigé une de vos réponses");

        await OpenAsync(counsellor, "Réunir avec une autre conversation");
        await LookAsync(counsellor.Visitor);
        await counsellor.Page.GoBackAsync();
        await SharedWithPartnerAsync(counsellor, newcomer);
    }

    /// <summary>What the person agreed to, and the partner's page, without a script.</summary>
    private async Task SharedWithPartnerAsync(Counsellor counsellor, Visitor newcomer)
    {
        await OpenAsync(counsellor, "Transfert à un partenaire régional");
        await counsellor.Page.GetByLabel("Nom du partenaire").FillAsync("Accueil Matane");
        await counsellor.Page.GetByLabel("Français").CheckAsync();
        await LookAsync(counsellor.Visitor);
        await counsellor.Page.PressAsync("Demander l'accord de la personne");
        await newcomer.Button("J'accepte").ClickAsync();
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("peut transmettre à Accueil Matane");
        await counsellor.Page.ReloadAsync();
        await counsellor.Page.PressAsync("Créer le lien");
        var link = await counsellor.Page.GetByLabel("Lien pour le partenaire").InputValueAsync();
        await LookAsync(counsellor.Visitor);

        await using var partner = await stage.NewVisitorAsync(360, javaScript: false);
        await partner.GoAsync(new Uri(link).AbsolutePath);
        await partner.Page.GetByLabel("Un mot pour la personne").FillAsync("Bienvenue!");
        Assert.Equal(0, await partner.Page.Locator("script").CountAsync());
        Assert.All(partner.Requests, request => Assert.Equal(stage.Bot.Address.Authority, request.Authority));
        await using var reader = await stage.NewVisitorAsync();
        await reader.GoAsync(new Uri(link).AbsolutePath);
        await LookAsync(reader);
        await partner.Page.PressAsync("Accepter");
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("Accueil Matane accepte de vous accompagner");
    }

    [Fact]
    public async Task The_file_of_a_linked_spouse_with_differences_is_clean()
    {
        await using var counsellor = await Counsellor.SignInAsync(stage);
        await using var first = await stage.NewVisitorAsync();
        await first.OpenConversationAsync();
        foreach (var words in new[] { "oui", "oui", "le travail", "en couple" }) await first.SayAsync(words);
        var code = await first.CodeAsync("Inviter mon conjoint ou ma conjointe");

        await using var second = await stage.NewVisitorAsync();
        await second.OpenConversationAsync();
        foreach (var words in new[] { "oui", "oui", "la famille" }) await second.SayAsync(words);
        await second.Button("Plus").ClickAsync();
        await second.Button("J'ai un code").ClickAsync();
        await second.EnterCodeAsync(code);
        await Assertions.Expect(second.Log).ToContainTextAsync("Voulez-vous répondre de votre côté?");
        await second.NextAnswerAsync(() => second.Choices.First.ClickAsync());
        await second.SayAsync("je veux parler à une personne");
        await counsellor.Visitor.GoAsync("/console");
        await counsellor.OpenAsync(second);
        await Assertions.Expect(counsellor.Page.Locator("table.differences")).ToContainTextAsync("Ce qui compte le plus");
        await LookAsync(counsellor.Visitor);
        await counsellor.Page.SetViewportSizeAsync(1280, 900);
        // By keyboard: what scrolls can be reached, and nothing holds the focus.
        var stops = new List<string>();
        for (var i = 0; i < 80 && !stops.Contains("note"); i++)
        {
            await counsellor.Page.Keyboard.PressAsync("Tab");
            stops.Add(await counsellor.Page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.className"));
        }

        Assert.Contains("log", stops);
        Assert.Contains("note", stops);
    }

    private static async Task OpenAsync(Counsellor counsellor, string link)
    {
        await counsellor.Page.SetViewportSizeAsync(1280, 900);
        await counsellor.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
    }

    private static async Task LookAsync(Visitor visitor)
    {
        await visitor.LookAsync(360, 768, 1280);
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await visitor.AxeAsync());
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
