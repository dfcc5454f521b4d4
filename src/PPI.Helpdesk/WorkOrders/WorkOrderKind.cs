namespace PPI.Helpdesk.WorkOrders;

/// <summary>What is asked for.</summary>
public enum WorkOrderKind
{
    Incident,
    ServiceRequest,
    MoveAddChange,
    Question,
    OperationalTask,
}

/// <summary>How the work order came in.</summary>
public enum IntakeChannel
{
    Web,
    Phone,
    WalkIn,
    Email,
    Api,
    Monitoring,
    Schedule,
}
