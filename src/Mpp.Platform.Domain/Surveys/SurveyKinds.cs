namespace Mpp.Platform.Domain.Surveys;

/// <summary>How an answer came in.</summary>
public enum AnswerSource
{
    /// <summary>By the one-time link of a finished ticket.</summary>
    TicketLink,

    /// <summary>At a device in the hall.</summary>
    Kiosk,

    /// <summary>Typed in by staff from paper.</summary>
    Desk,

    /// <summary>From a table of paper questionnaires.</summary>
    Import,
}

/// <summary>Sex of a respondent, as stated.</summary>
public enum Sex
{
    Female,
    Male,
}

/// <summary>Where results were published (PEKPPP indicator 7 counts media).</summary>
public enum PublicationMedium
{
    Website,
    Sippn,
    SocialMedia,
    NoticeBoard,
    MassMedia,
    MallDisplay,
    Other,
}
