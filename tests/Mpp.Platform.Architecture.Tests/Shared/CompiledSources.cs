using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mpp.Platform.Architecture.Tests.Shared;

/// <summary>Sources with the types behind them, for rules that the text alone does not show.</summary>
internal static class CompiledSources
{
    /// <summary>What the build gives every file.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Mpp.Platform.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lazy<CSharpCompilation> Built = new(() => Of(Repository.Sources("src")));

    /// <summary>All of the product as one compilation.</summary>
    public static Compilation Product => Built.Value;

    public static CSharpCompilation Of(IEnumerable<SourceFile> files) => CSharpCompilation.Create(
        "Sources",
        files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path)).Append(CSharpSyntaxTree.ParseText(Usings, path: "Usings.cs")),
        Platform,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
}
