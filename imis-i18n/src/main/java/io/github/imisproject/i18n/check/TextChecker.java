package io.github.imisproject.i18n.check;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what is wrong with a translation, or with a text on its own, in Greek, English, French,
 * Arabic and Farsi; what is not particular to these is checked in any language.
 *
 * <p>Immutable and thread-safe. Each check reads the text once or a few times: about ten
 * microseconds for a label. Nothing is looked up but what is in the texts.
 */
public final class TextChecker {
  private static final List<Rule> RULES =
      List.of(
          new TranslatedRule(),
          new ScriptRule(),
          new ArabicLetterRule(),
          new DigitRule(),
          new BidiRule(),
          new PlaceholderRule(),
          new MarkupRule(),
          new PunctuationRule(),
          new FrenchSpacingRule(),
          new SpacingRule(),
          new BracketRule(),
          new EncodingRule(),
          new LengthRule());

  private static final Comparator<Finding> BY_POSITION =
      Comparator.comparingInt(Finding::start)
          .thenComparingInt(Finding::end)
          .thenComparing(Finding::kind);

  private final CheckOptions options;

  /** Creates a checker with all checks on. */
  public TextChecker() {
    this(CheckOptions.DEFAULT);
  }

  /** Creates a checker. */
  public TextChecker(CheckOptions options) {
    this.options = requireNonNull(options, "options");
  }

  /** Returns the defects of a text on its own, in the order of the text. */
  public List<Finding> check(String text, LanguageTag language) {
    return check(new Comparison(Optional.empty(), new CheckedText(text, language), options));
  }

  /**
   * Returns the defects of a translation, in the order of its text.
   *
   * @param source the source text
   * @param sourceLanguage its language
   * @param translation the translation; positions refer to it
   * @param language its language
   */
  public List<Finding> check(
      String source, LanguageTag sourceLanguage, String translation, LanguageTag language) {
    return check(
        new Comparison(
            Optional.of(new CheckedText(source, sourceLanguage)),
            new CheckedText(translation, language),
            options));
  }

  private List<Finding> check(Comparison texts) {
    List<Finding> found = new ArrayList<>();
    for (Rule rule : RULES) {
      rule.check(texts, found::add);
    }
    return found.stream()
        .filter(f -> !options.disabled().contains(f.kind()))
        .sorted(BY_POSITION)
        .distinct()
        .toList();
  }

  /**
   * Returns the text with every defect mended that has a replacement; where two overlap, the first
   * is mended.
   *
   * @param text the text that was checked
   * @param findings what was found in it
   * @throws IllegalArgumentException if a finding lies outside the text
   */
  public static String mend(String text, List<Finding> findings) {
    StringBuilder mended = new StringBuilder();
    int at = 0;
    for (Finding finding : findings.stream().sorted(BY_POSITION).toList()) {
      if (finding.end() > text.length()) {
        throw new IllegalArgumentException(
            "finding ends at "
                + finding.end()
                + ", behind the text of "
                + text.length()
                + "; give the text it was found in");
      }
      if (finding.replacement().isPresent() && finding.start() >= at) {
        mended.append(text, at, finding.start()).append(finding.replacement().get());
        at = finding.end();
      }
    }
    return mended.append(text, at, text.length()).toString();
  }
}
