namespace Azure.AI.TextAnalytics;

/// <summary>An open list of kinds of personal information; these are the ones that concern this program.</summary>
public readonly record struct PiiEntityCategory(string Value)
{
    public static PiiEntityCategory Person { get; } = new("Person");

    public static PiiEntityCategory PhoneNumber { get; } = new("PhoneNumber");

    public static PiiEntityCategory Email { get; } = new("Email");

    public static PiiEntityCategory Address { get; } = new("Address");

    public static PiiEntityCategory CASocialInsuranceNumber { get; } = new("CASocialInsuranceNumber");

    public static PiiEntityCategory CAHealthServiceNumber { get; } = new("CAHealthServiceNumber");

    public static PiiEntityCategory CAPersonalHealthIdentification { get; } = new("CAPersonalHealthIdentification");

    public static PiiEntityCategory CAPassportNumber { get; } = new("CAPassportNumber");

    public static PiiEntityCategory CADriversLicenseNumber { get; } = new("CADriversLicenseNumber");

    public static PiiEntityCategory CreditCardNumber { get; } = new("CreditCardNumber");

    public static implicit operator PiiEntityCategory(string category) => new(category);

    public static explicit operator string(PiiEntityCategory category) => category.Value;

    public static PiiEntityCategory FromString(string category) => new(category);

    public override string ToString() => Value;
}
