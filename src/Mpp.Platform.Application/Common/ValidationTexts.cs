using System.Globalization;
using FluentValidation;
using FluentValidation.Resources;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Common;

/// <summary>The validators' own messages in both languages; the field they speak of is named beside them.</summary>
public sealed class ValidationTexts : ILanguageManager
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["NotEmptyValidator"] = FieldText.Of("tidak boleh kosong", "must not be empty"),
        ["NotNullValidator"] = FieldText.Of("harus diisi", "must be given"),
        ["EmptyValidator"] = FieldText.Of("harus kosong", "must be empty"),
        ["NullValidator"] = FieldText.Of("tidak boleh diisi", "must not be given"),
        ["MaximumLengthValidator"] = FieldText.Of("paling panjang {MaxLength} karakter", "at most {MaxLength} characters"),
        ["MinimumLengthValidator"] = FieldText.Of("paling pendek {MinLength} karakter", "at least {MinLength} characters"),
        ["LengthValidator"] = FieldText.Of("{MinLength} sampai {MaxLength} karakter", "{MinLength} to {MaxLength} characters"),
        ["ExactLengthValidator"] = FieldText.Of("tepat {MaxLength} karakter", "exactly {MaxLength} characters"),
        ["InclusiveBetweenValidator"] = FieldText.Of("{From} sampai {To}", "{From} to {To}"),
        ["ExclusiveBetweenValidator"] = FieldText.Of("di antara {From} dan {To}", "between {From} and {To}"),
        ["GreaterThanValidator"] = FieldText.Of("lebih dari {ComparisonValue}", "above {ComparisonValue}"),
        ["GreaterThanOrEqualValidator"] = FieldText.Of("paling sedikit {ComparisonValue}", "at least {ComparisonValue}"),
        ["LessThanValidator"] = FieldText.Of("kurang dari {ComparisonValue}", "below {ComparisonValue}"),
        ["LessThanOrEqualValidator"] = FieldText.Of("paling banyak {ComparisonValue}", "at most {ComparisonValue}"),
        ["EqualValidator"] = FieldText.Of("harus {ComparisonValue}", "must be {ComparisonValue}"),
        ["NotEqualValidator"] = FieldText.Of("tidak boleh {ComparisonValue}", "must not be {ComparisonValue}"),
        ["ScalePrecisionValidator"] = FieldText.Of("paling banyak {ExpectedScale} desimal", "at most {ExpectedScale} decimals"),
        ["EmailValidator"] = FieldText.Of("alamat surel", "an e-mail address"),
        ["EnumValidator"] = FieldText.Of("tidak dikenal", "not known"),
    };

    private static readonly string Other = FieldText.Of("tidak sah", "not valid");

    public bool Enabled { get; set; } = true;

    public CultureInfo Culture { get; set; } = CultureInfo.InvariantCulture;

    public string GetString(string key, CultureInfo? culture = null) => Texts.GetValueOrDefault(key, Other);

    /// <summary>One place for the whole program: validators ask it wherever they are made.</summary>
    public static void Use() => ValidatorOptions.Global.LanguageManager = new ValidationTexts();
}

public static class ValidationSaying
{
    /// <summary>What is wrong, for people, in both languages.</summary>
    public static IRuleBuilderOptions<T, TProperty> Saying<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string indonesian, string english) =>
        rule.WithMessage(FieldText.Of(indonesian, english));
}
