using System.Diagnostics.CodeAnalysis;
using System.Net;
using EmploisEnRegions.BotFramework;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Answers a call; what no override knows is 501, as the protocol asks.</summary>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    return CreateInvokeResponse(
                        await OnAdaptiveCardInvokeAsync(turnContext, ReadAction(turnContext.Activity), cancellationToken).ConfigureAwait(false));
                case "application/search":
                    return CreateInvokeResponse(
                        await OnSearchInvokeAsync(turnContext, ReadSearch(turnContext.Activity), cancellationToken).ConfigureAwait(false));
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue ReadAction(IInvokeActivity activity)
    {
        var value = ReadValue<AdaptiveCardInvokeValue>(activity, string.Empty);
        if (value.Action is null)
        {
            Refuse("Missing action property");
        }
        else if (value.Action.Type != "Action.Execute")
        {
            Refuse($"The action '{value.Action.Type}'is not supported.", "NotSupported");
        }

        return value;
    }

    private static SearchInvokeValue ReadSearch(IInvokeActivity activity)
    {
        var value = ReadValue<SearchInvokeValue>(activity, " for search");

        // Teams does not always send the kind.
        if (string.IsNullOrEmpty(value.Kind) && string.Equals(activity.ChannelId, Channels.Msteams, StringComparison.OrdinalIgnoreCase))
        {
            value.Kind = SearchInvokeTypes.Search;
        }

        if (string.IsNullOrEmpty(value.Kind) || string.IsNullOrEmpty(value.QueryText))
        {
            Refuse($"Missing {(string.IsNullOrEmpty(value.QueryText) ? nameof(value.QueryText) : nameof(value.Kind))} property for search");
        }

        return value;
    }

    private static T ReadValue<T>(IInvokeActivity activity, string purpose)
    {
        if (activity.Value is null)
        {
            Refuse($"Missing value property{purpose}");
        }

        if (!BotJson.TryConvert<T>(activity.Value, out var value))
        {
            Refuse($"Value property is not properly formed{purpose}");
        }

        return value;
    }

    [DoesNotReturn]
    private static void Refuse(string message, string code = "BadRequest") =>
        throw new InvokeResponseException(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(new DelegatingTurnContext<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);

        // The bot may have answered by itself.
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends an invoke with a status and a body.</summary>
    protected class InvokeResponseException(HttpStatusCode statusCode, object? body = null) : Exception
    {
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
