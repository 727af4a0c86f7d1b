using Mpp.Platform.Application.Surveys;
using QRCoder;

namespace Mpp.Platform.Infrastructure.Surveys;

/// <summary>QR codes as SVG, large enough to be read from a screen or a printed ticket.</summary>
internal sealed class SurveyQr : ISurveyQr
{
    private const int PixelsPerModule = 4;

    public string Svg(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}
