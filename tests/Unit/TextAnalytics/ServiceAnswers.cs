namespace EmploisEnRegions.Tests.Unit.TextAnalytics;

/// <summary>Answers in the shape that Microsoft documents for the version 2023-04-01.</summary>
internal static class ServiceAnswers
{
    public static readonly LanguageAnswer French = new(200, """
        {"kind":"LanguageDetectionResults","results":{"documents":[{"id":"0","warnings":[],
        "detectedLanguage":{"name":"French","iso6391Name":"fr","confidenceScore":0.98}}],"errors":[],"modelVersion":"2022-10-01"}}
        """);

    public static readonly LanguageAnswer Phone = new(200, """
        {"kind":"PiiEntityRecognitionResults","results":{"documents":[{"id":"0","redactedText":"Mon numéro : ************",
        "entities":[{"text":"418 555-0142","category":"PhoneNumber","offset":13,"length":12,"confidenceScore":0.8}],
        "warnings":[{"code":"DocumentTruncated","message":"Truncated."}]}],"errors":[],"modelVersion":"2023-09-01"}}
        """);

    public static readonly LanguageAnswer EmptyDocument = new(200, """
        {"kind":"LanguageDetectionResults","results":{"documents":[],"errors":[{"id":"0","error":{"code":"InvalidArgument",
        "message":"Invalid document in request.","innererror":{"code":"InvalidDocument","message":"Document text is empty."}}}],"modelVersion":"2022-10-01"}}
        """);

    public static readonly LanguageAnswer TooManyRequests = new(429, """
        {"error":{"code":"429","message":"Requests have exceeded the call rate limit."}}
        """, "5");

    public static readonly LanguageAnswer WrongKey = new(401, """
        {"error":{"code":"401","message":"Access denied due to invalid subscription key."}}
        """);

    public static readonly LanguageAnswer WrongRequest = new(400, """
        {"error":{"code":"InvalidRequest","message":"Invalid Request.","innererror":{"code":"UnsupportedLanguageCode","message":"Invalid language code."}}}
        """);
}
