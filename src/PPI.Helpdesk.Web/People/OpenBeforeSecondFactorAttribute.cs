namespace PPI.Helpdesk.Web.People;

/// <summary>On a page: also for whoever still has to set up a second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenBeforeSecondFactorAttribute : Attribute;
