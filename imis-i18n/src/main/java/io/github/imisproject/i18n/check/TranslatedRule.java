package io.github.imisproject.i18n.check;

import com.ibm.icu.lang.UScript;
import io.github.imisproject.core.problem.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text must be there, and must not be the source over again. */
final class TranslatedRule implements Rule {
  static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}\u200C'’·]*");

  /** Names that are the same in every language. */
  private static final Set<String> NAMES =
      Set.of(
          "android",
          "apple",
          "chrome",
          "covid",
          "email",
          "facebook",
          "firefox",
          "gmail",
          "google",
          "instagram",
          "iphone",
          "linkedin",
          "microsoft",
          "outlook",
          "skype",
          "telegram",
          "tiktok",
          "twitter",
          "viber",
          "whatsapp",
          "windows",
          "wifi",
          "wi",
          "fi",
          "youtube",
          "zoom");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int WORDS_LEFT = 3;

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    texts.source().ifPresent(source -> compare(source, texts, out));
  }

  private static void compare(CheckedText source, Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    if (target.value.isBlank()) {
      if (!source.value.isBlank()) {
        out.accept(Finding.of(DefectKind.BLANK, 0, target.value.length(), Map.of()));
      }
      return;
    }
    if (source.language.language().equals(target.language.language())) {
      return;
    }
    List<String> words = translatable(source, texts.options());
    if (words.isEmpty()) {
      return;
    }
    boolean otherScript = source.script() != target.script();
    if (isSame(source.value, target.value)) {
      Finding finding = Finding.of(DefectKind.UNTRANSLATED, 0, target.value.length(), Map.of());
      // Between languages of one script a word may well be the same in both.
      out.accept(otherScript || words.size() > 3 ? finding : finding.as(Severity.WARNING));
    } else if (otherScript && target.script() != UScript.UNKNOWN) {
      leftOver(source, target, out);
    }
  }

  private static void leftOver(CheckedText source, CheckedText target, Consumer<Finding> out) {
    String original = normal(source.words());
    Matcher m = WORD.matcher(target.words());
    int count = 0;
    int start = 0;
    int end = 0;
    StringBuilder run = new StringBuilder();
    while (m.find()) {
      boolean foreign = UScript.getScript(m.group().codePointAt(0)) == source.script();
      String longer = run.isEmpty() ? normal(m.group()) : run + " " + normal(m.group());
      if (foreign && original.contains(longer)) {
        start = run.isEmpty() ? m.start() : start;
        end = m.end();
        count++;
        run.setLength(0);
        run.append(longer);
        continue;
      }
      report(count, start, end, target, out);
      count = 0;
      run.setLength(0);
    }
    report(count, start, end, target, out);
  }

  private static void report(
      int count, int start, int end, CheckedText target, Consumer<Finding> out) {
    if (count >= WORDS_LEFT) {
      out.accept(
          Finding.of(
              DefectKind.PARTLY_UNTRANSLATED,
              start,
              end,
              Map.of("what", target.value.substring(start, end))));
    }
  }

  /** Acronyms, names of products and words with an inner capital stay as they are. */
  private static List<String> translatable(CheckedText source, CheckOptions options) {
    return WORD.matcher(source.words())
        .results()
        .map(r -> r.group())
        .filter(
            w ->
                w.codePointCount(0, w.length()) > 1
                    && !isAcronym(w)
                    && w.chars().skip(1).noneMatch(Character::isUpperCase)
                    && w.chars().noneMatch(Character::isDigit)
                    && !NAMES.contains(w.toLowerCase(Locale.ROOT))
                    && !options.kept().contains(w))
        .toList();
  }

  private static boolean isAcronym(String word) {
    return word.length() <= 5
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isSame(String a, String b) {
    return normal(a).equals(normal(b));
  }

  private static String normal(String text) {
    return SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
