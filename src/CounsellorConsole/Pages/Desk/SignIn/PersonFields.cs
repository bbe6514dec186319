namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.SignIn;

/// <param name="Own">The person fills in their own details: the browser may offer them.</param>
internal sealed record PersonFields(PersonForm Form, SignInTexts Texts, IEnumerable<string> Organisations, bool Own);
