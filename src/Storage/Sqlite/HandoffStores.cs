using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Presence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmploisEnRegions.Storage.Sqlite;

internal static class HandoffStores
{
    public static void AddHandoffStores(this IServiceCollection services)
    {
        services.TryAddSingleton<IDeskBoards, HandoffBoards>();
        services.TryAddSingleton<IPresenceStore, HandoffPresenceStore>();
        services.TryAddSingleton<ICallBackStore, HandoffCallBackStore>();
        services.TryAddSingleton<INoteStore, HandoffNoteStore>();
        services.TryAddSingleton<IAccountStore, HandoffAccountStore>();
        services.TryAddSingleton<IAuditLog, HandoffAuditLog>();
    }
}
