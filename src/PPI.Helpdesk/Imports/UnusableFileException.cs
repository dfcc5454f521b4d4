namespace PPI.Helpdesk.Imports;

/// <summary>A file that cannot be used at all. The message says what is wrong with it and what to do.</summary>
public sealed class UnusableFileException(string message) : Exception(message);
