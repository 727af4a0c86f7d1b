using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mpp.Platform.Architecture.Tests.Sources;

/// <summary>
/// Whoever calls what may be refused looks at what came of it: a refusal that nobody reads is a write that is lost.
/// </summary>
internal static class OutcomeRules
{
    private static readonly string[] Outcomes = ["SaveRefusal", "Result", "Error"];

    /// <summary>How many variables hold an outcome.</summary>
    public static int Kept(Compilation code, IEnumerable<SyntaxTree> trees) => InEach(trees, code, (tree, model) =>
        Variables(tree).Where(variable => IsOutcome(variable.Initializer!.Value, model)).Select(Describe)).Count;

    public static IEnumerable<string> Dropped(Compilation code) => InEach(code.SyntaxTrees, code, (tree, model) =>
    [
        .. Statements(tree).Where(statement => IsDropped(statement.Expression, model)).Select(Describe),
        .. Variables(tree).Where(variable => IsNeverRead(variable) && IsOutcome(variable.Initializer!.Value, model)).Select(Describe),
        .. Nodes<LambdaExpressionSyntax>(tree)
            .Where(lambda => IsCall(lambda.ExpressionBody) && IsGivenUp(lambda.ExpressionBody!, model.GetSymbolInfo(lambda).Symbol, model)).Select(Describe),
        .. Nodes<ArrowExpressionClauseSyntax>(tree)
            .Where(arrow => IsCall(arrow.Expression) && IsGivenUp(arrow.Expression, model.GetDeclaredSymbol(arrow.Parent!), model)).Select(Describe),
    ]);

    private static List<string> InEach(
        IEnumerable<SyntaxTree> trees, Compilation code, Func<SyntaxTree, SemanticModel, IEnumerable<string>> find) =>
        [.. trees.AsParallel().AsOrdered().SelectMany(tree => find(tree, code.GetSemanticModel(tree)))];

    private static IEnumerable<ExpressionStatementSyntax> Statements(SyntaxTree tree) =>
        Nodes<ExpressionStatementSyntax>(tree).Where(statement => IsCall(statement.Expression) || statement.Expression is AssignmentExpressionSyntax);

    /// <summary>Variables of a block that a call fills.</summary>
    private static IEnumerable<VariableDeclaratorSyntax> Variables(SyntaxTree tree) => Nodes<VariableDeclaratorSyntax>(tree)
        .Where(variable => IsCall(variable.Initializer?.Value) && variable.Parent?.Parent is LocalDeclarationStatementSyntax);

    /// <summary>A call for its own sake, or into a discard.</summary>
    private static bool IsDropped(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "_" }, Right: { } right } => IsOutcome(right, model),
        AssignmentExpressionSyntax => false,
        _ => IsOutcome(expression, model),
    };

    private static bool IsNeverRead(VariableDeclaratorSyntax variable) => !variable.Parent!.Parent!.Parent!.DescendantNodes()
        .OfType<IdentifierNameSyntax>().Any(name => name.Identifier.Text == variable.Identifier.Text);

    /// <summary>The one expression of something that answers nothing.</summary>
    private static bool IsGivenUp(ExpressionSyntax expression, ISymbol? symbol, SemanticModel model) =>
        symbol is IMethodSymbol method
        && (method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", IsGenericType: false })
        && IsOutcome(expression, model);

    private static bool IsCall(ExpressionSyntax? expression) => expression is InvocationExpressionSyntax or AwaitExpressionSyntax;

    private static bool IsOutcome(ExpressionSyntax expression, SemanticModel model) => IsOutcome(model.GetTypeInfo(expression).Type);

    private static bool IsOutcome(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask" or "Nullable", TypeArguments: [{ } inner] } => IsOutcome(inner),
        INamedTypeSymbol named => Outcomes.Contains(named.Name, StringComparer.Ordinal)
            && named.ContainingNamespace.ToDisplayString().StartsWith("Mpp.Platform.", StringComparison.Ordinal),
        _ => false,
    };

    private static IEnumerable<T> Nodes<T>(SyntaxTree tree)
        where T : SyntaxNode => tree.GetRoot().DescendantNodes().OfType<T>();

    private static string Describe(SyntaxNode node) =>
        $"{node.SyntaxTree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {node.ToString().Split('\n')[0].Trim()}";
}
