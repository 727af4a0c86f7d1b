namespace Mpp.Platform.Application.Surveys;

/// <summary>Draws an address as a QR code.</summary>
public interface ISurveyQr
{
    /// <summary>SVG text.</summary>
    string Svg(string address);
}
