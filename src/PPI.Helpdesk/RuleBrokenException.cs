namespace PPI.Helpdesk;

/// <summary>A rule of the helpdesk refused. The message says what is wrong and what to do, in words fit for the person who tried.</summary>
public sealed class RuleBrokenException(string message) : Exception(message);

/// <summary>What was asked for does not exist, or the person may not see it; nobody is told which (404).</summary>
public sealed class NotFoundException(string message = "There is nothing at this address, or it is not yours to see.") : Exception(message);
