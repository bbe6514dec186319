using EmploisEnRegions.Conversations.Texts;

namespace EmploisEnRegions.Website.Pages.Accessibility;

internal sealed class AccessibilityModel : WebsitePage
{
    private static readonly Bilingual<AccessibilityTexts> All = new();

    internal override PageAddress Address => PageAddresses.Accessibility;
    internal AccessibilityTexts Texts => All.In(Language);
}
