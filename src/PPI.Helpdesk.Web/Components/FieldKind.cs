namespace PPI.Helpdesk.Web.Components;

/// <summary>What a <c>&lt;field&gt;</c> is filled in with.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Password,
    Email,
    Phone,
    Number,
    Date,
    Time,
    DateTime,
    Select,
    Radios,
    Checkbox,
    Files,
}
