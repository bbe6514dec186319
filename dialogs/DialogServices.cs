using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Continue;
using EmploisEnRegions.Dialogs.Feedback;
using EmploisEnRegions.Dialogs.FindRegion;
using EmploisEnRegions.Dialogs.MyData;
using EmploisEnRegions.Dialogs.RegionDetails;
using EmploisEnRegions.Dialogs.Root;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Dialogs.TalkToCounsellor;
using EmploisEnRegions.Dialogs.Welcome;
using EmploisEnRegions.Handoff.Corrections;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmploisEnRegions.Dialogs;

public static class DialogServices
{
    /// <summary>The conversation. Dialogs keep nothing between turns: one instance serves everyone.</summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.TryAddSingleton(RegionCatalog.BuiltIn);
        services.TryAddSingleton(OccupationCatalog.BuiltIn);
        services.TryAddSingleton(Recommender.BuiltIn);
        return services.AddSentences().AddQuestions().AddTellers().AddFlow();
    }

    private static IServiceCollection AddSentences(this IServiceCollection services) => services
        .AddSingleton<Bilingual<RootTexts>>()
        .AddSingleton<Bilingual<WelcomeTexts>>()
        .AddSingleton<Bilingual<FindRegionTexts>>()
        .AddSingleton<Bilingual<SuggestionTexts>>()
        .AddSingleton<Bilingual<ExplainTexts>>()
        .AddSingleton<Bilingual<MovesTexts>>()
        .AddSingleton<Bilingual<CompareTexts>>()
        .AddSingleton<Bilingual<RatingTexts>>()
        .AddSingleton<Bilingual<VisitTexts>>()
        .AddSingleton<Bilingual<SheetTexts>>()
        .AddSingleton<Bilingual<FollowUpTexts>>()
        .AddSingleton<Bilingual<DetailsTexts>>()
        .AddSingleton<Bilingual<TalkTexts>>()
        .AddSingleton<Bilingual<MyDataTexts>>()
        .AddSingleton<Bilingual<FeedbackTexts>>()
        .AddSingleton<Bilingual<ContinueTexts>>()
        .AddSingleton<Bilingual<SharedTexts>>()
        .AddSingleton<Bilingual<ProfileTexts>>();

    private static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddSingleton(provider => new QuestionBook(
            [
                .. WelcomeAnswers.Questions(provider.GetRequiredService<Bilingual<WelcomeTexts>>()),
                .. FindRegionAnswers.Questions(provider.GetRequiredService<Bilingual<FindRegionTexts>>(), provider.GetRequiredService<OccupationCatalog>(), provider.GetRequiredService<RegionCatalog>()),
                .. TalkAnswers.Questions(provider.GetRequiredService<Bilingual<TalkTexts>>()),
                .. MyDataAnswers.Questions(provider.GetRequiredService<Bilingual<MyDataTexts>>()),
                .. ContinueAnswers.Questions(provider.GetRequiredService<Bilingual<ContinueTexts>>()),
                .. FeedbackAnswers.Questions(provider.GetRequiredService<Bilingual<FeedbackTexts>>()),
            ],
            FindRegionAnswers.Order,
            provider.GetRequiredService<Recommender>().Settled))
        .AddSingleton<QuestionDialog>();

    private static IServiceCollection AddTellers(this IServiceCollection services) => services
        .AddSingleton<ProfileWords>()
        .AddSingleton<ICorrectionReader, CorrectionReader>()
        .AddSingleton<FigureWords>()
        .AddSingleton<Recap>()
        .AddSingleton<ReasonWords>()
        .AddSingleton<SuggestionTeller>()
        .AddSingleton<WhyNotTeller>()
        .AddSingleton<ExplainTeller>()
        .AddSingleton<DetailsTeller>()
        .AddSingleton<MovesTeller>()
        .AddSingleton<CompareTeller>()
        .AddSingleton<Rating>()
        .AddSingleton<VisitTeller>()
        .AddSingleton<SheetSentences>()
        .AddSingleton<SheetWriter>()
        .AddSingleton<SheetTeller>()
        .AddSingleton<RegionTalk>()
        .AddSingleton<SuggestionTalk>()
        .AddSingleton<DeskWords>()
        .AddSingleton<CallBackTime>()
        .AddSingleton<HandoffInitiation>();

    private static IServiceCollection AddFlow(this IServiceCollection services) => services
        .AddSingleton<WelcomeDialog>()
        .AddSingleton<FindRegionDialog>()
        .AddSingleton<FollowUpDialog>()
        .AddSingleton<CallBackDialog>()
        .AddSingleton<TalkToCounsellorDialog>()
        .AddSingleton<MyDataDialog>()
        .AddSingleton<EraseDialog>()
        .AddSingleton<FeedbackDialog>()
        .AddSingleton<ContinueDialog>()
        .AddSingleton<CodeNotice>()
        .AddSingleton<CodeOffer>()
        .AddSingleton<SideDialogs>()
        .AddSingleton<Listening>()
        .AddSingleton<Undo>()
        .AddSingleton<Commands>()
        .AddSingleton(Root)
        .AddSingleton<IBot, OrientationBot>()
        .AddSingleton<ISafetyResponse, SafetyResponse>();

    /// <summary>Whoever collects figures hears of every step, by its name.</summary>
    private static RootDialog Root(IServiceProvider provider)
    {
        var root = ActivatorUtilities.CreateInstance<RootDialog>(provider);
        if (provider.GetService<IBotTelemetryClient>() is { } telemetry) root.TelemetryClient = telemetry;
        return root;
    }
}
