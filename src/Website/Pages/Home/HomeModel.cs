using EmploisEnRegions.Conversations.Texts;

namespace EmploisEnRegions.Website.Pages.Home;

internal sealed class HomeModel : WebsitePage
{
    private static readonly Bilingual<HomeTexts> All = new();

    internal override PageAddress Address => PageAddresses.Home;
    internal HomeTexts Texts => All.In(Language);
}
