namespace PPI.Helpdesk.Attachments;

/// <summary>The file store failed (disk full, folder gone); the person who sent the file can do nothing about it.</summary>
public sealed class FileStoreException(string message, Exception inner) : Exception(message, inner);
