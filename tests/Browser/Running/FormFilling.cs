using Microsoft.Playwright;

namespace EmploisEnRegions.Browser.Running;

/// <summary>Forms as a person fills them in: by what is written beside each field.</summary>
public static class FormFilling
{
    public static async Task FillAsync(this ILocator form, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields) await form.GetByLabel(label, new() { Exact = true }).FillAsync(value);
    }

    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
