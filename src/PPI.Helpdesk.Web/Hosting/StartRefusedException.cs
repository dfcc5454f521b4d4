namespace PPI.Helpdesk.Web.Hosting;

/// <summary>The program cannot start as it is configured. The message is one line: which key is wrong, and what to write.</summary>
public sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message.ReplaceLineEndings(" "), cause);
