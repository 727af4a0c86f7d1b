namespace Mpp.Platform.Api.Identity;

internal static class TokenCommand
{
    /// <summary><c>token --role mall-admin --tenant 35.24</c>, with our own signing key alone.</summary>
    public static int Run(IServiceProvider services, IConfiguration configuration)
    {
        var role = configuration["role"] ?? "";
        if (services.GetService<TokenIssuer>() is not { } issuer || !Roles.All.Contains(role, StringComparer.Ordinal))
        {
            Console.Error.WriteLine($"token --role <{string.Join('|', Roles.All)}> [--tenant] [--member] [--province]; with Auth__Authority the issuer signs tokens.");
            return 2;
        }

        var request = new TokenRequest
        {
            Role = role,
            Tenant = configuration["tenant"],
            Member = configuration["member"],
            Province = configuration["province"],
            Subject = configuration["subject"],
        };
        Console.WriteLine(issuer.Issue(request, services.GetRequiredService<TimeProvider>()).AccessToken);
        return 0;
    }
}
