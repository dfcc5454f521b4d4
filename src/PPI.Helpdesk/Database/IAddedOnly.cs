namespace PPI.Helpdesk.Database;

/// <summary>Rows that are only ever added: <see cref="HelpdeskDbContext"/> saves no change and no removal of one.</summary>
public interface IAddedOnly;
