using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Accounts.SecondFactor;
using EmploisEnRegions.Handoff.Accounts.Sessions;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Find;
using EmploisEnRegions.Handoff.Hours;
using EmploisEnRegions.Handoff.Hub;
using EmploisEnRegions.Handoff.Mail;
using EmploisEnRegions.Handoff.Merges;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Notices;
using EmploisEnRegions.Handoff.Opinions;
using EmploisEnRegions.Handoff.Partners;
using EmploisEnRegions.Handoff.Presence;
using EmploisEnRegions.Handoff.Replies;
using EmploisEnRegions.Handoff.Satisfaction;
using EmploisEnRegions.Handoff.Timers;
using EmploisEnRegions.Handoff.Turns;
using EmploisEnRegions.Storage.Handoff.Accounts;
using EmploisEnRegions.Storage.Handoff.Find;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmploisEnRegions.Storage.Handoff;

internal static class HandoffStores
{
    public static void AddHandoffStores(this IServiceCollection services)
    {
        services.TryAddSingleton<IDeskBoards, DeskBoards>();
        services.TryAddSingleton<IPresenceStore, PresenceStore>();
        services.TryAddSingleton<ICallBackStore, CallBackStore>();
        services.TryAddSingleton<INoteStore, NoteStore>();
        services.TryAddSingleton<IMentionStore, MentionStore>();
        services.TryAddSingleton<IAccountStore, AccountStore>();
        services.TryAddSingleton<ISecondFactorStore, SecondFactorStore>();
        services.TryAddSingleton<ISessionStore, SessionStore>();
        services.TryAddSingleton<IAuditLog, AuditLog>();
        services.TryAddSingleton<INoticeStore, NoticeStore>();
        services.TryAddSingleton<IOutcomeStore, OutcomeStore>();
        services.TryAddSingleton<IFindStore, FindStore>();
        services.TryAddSingleton<IOpinionStore, OpinionStore>();
        services.TryAddSingleton<IMergeStore, MergeStore>();
        services.TryAddSingleton<IPartnerStore, PartnerStore>();
        services.TryAddSingleton<ITurnStore, TurnStore>();
        services.TryAddSingleton<ISatisfactionStore, SatisfactionStore>();
        services.TryAddSingleton<IHubStore, HubStore>();
        services.TryAddSingleton<ITimerStore, TimerStore>();
        services.TryAddSingleton<IServingStore, ServingStore>();
        services.TryAddSingleton<IMailLog, MailLog>();
        services.TryAddSingleton<IHoursStore, HoursStore>();
        services.TryAddSingleton<ICannedReplies, CannedReplyStore>();
    }
}
