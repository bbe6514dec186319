using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>The menu of the console: calm on a telephone, and within reach of the keyboard alone.</summary>
public sealed class MenuTests(Stage stage)
{
    [Fact]
    public async Task An_administrators_menu_takes_two_rows_on_a_telephone_and_opens_and_closes_by_keyboard()
    {
        await using var counsellor = await Counsellor.SignInAsync(stage, width: 360);
        var page = counsellor.Page;
        var more = page.Locator(".more > summary");
        var accounts = page.GetByRole(AriaRole.Link, new() { Name = "Comptes", Exact = true });
        Assert.InRange((await page.Locator("header.top").BoundingBoxAsync())!.Height, 1, 100);
        await Assertions.Expect(accounts).ToBeHiddenAsync();

        await more.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(accounts).ToBeVisibleAsync();
        await counsellor.Visitor.LookAsync(360, 768, 1280);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Mon compte", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(accounts).ToBeHiddenAsync();
        await Assertions.Expect(more).ToBeFocusedAsync();

        await more.ClickAsync();
        await page.Locator("main").ClickAsync(new() { Position = new() { X = 5, Y = 5 } });
        await Assertions.Expect(accounts).ToBeHiddenAsync();
        await more.ClickAsync();
        await accounts.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Comptes", Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".more a[aria-current=page]")).ToHaveTextAsync("Comptes");
    }
}
