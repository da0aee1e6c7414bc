package io.github.imisproject.i18n.check;

import com.ibm.icu.lang.UScript;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** Words must be in the language's script, and no word in two. */
final class ScriptRule implements Rule {
  private static final Set<Integer> LOOK_ALIKE =
      Set.of(UScript.LATIN, UScript.GREEK, UScript.CYRILLIC);

  /** Latin, Greek and Cyrillic capitals and small letters that look alike, three by three. */
  private static final String LATIN = "ABEZHIKMNOPTYXCvouapexcyi";

  private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧΣνουαρεχςγι";
  private static final String CYRILLIC = "АВЕЗНІКМНОРТУХСѵоцарехсуі";

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    int expected = target.script();
    if (expected == UScript.UNKNOWN || isCopy(texts)) {
      return; // a copy of the source is reported as such
    }
    Matcher m = TranslatedRule.WORD.matcher(target.words());
    int own = 0;
    int foreign = 0;
    int start = 0;
    int end = 0;
    while (m.find()) {
      Set<Integer> scripts = scripts(m.group());
      if (scripts.isEmpty()) {
        continue;
      }
      if (scripts.size() > 1) {
        // An Arabic word may lean on a Latin one; only scripts that look alike are confused.
        if (LOOK_ALIKE.stream().filter(scripts::contains).count() > 1) {
          mixed(m, expected, scripts, out);
        }
        own++;
      } else if (scripts.contains(expected)) {
        own++;
      } else if (!scripts.contains(UScript.LATIN)) {
        out.accept(wrong(target, m.start(), m.end()));
        own++;
      } else if (!isKept(m.group(), texts)) {
        start = foreign == 0 ? m.start() : start;
        end = m.end();
        foreign++;
      }
    }
    // Single Latin words are names or terms; a text of nothing else is not in the language.
    if (own == 0 && foreign > 0) {
      out.accept(wrong(target, start, end));
    }
  }

  private static boolean isCopy(Comparison texts) {
    return texts
        .source()
        .filter(s -> s.value.strip().equalsIgnoreCase(texts.target().value.strip()))
        .isPresent();
  }

  private static boolean isKept(String word, Comparison texts) {
    return word.codePointCount(0, word.length()) == 1
        || texts.options().kept().contains(word)
        || texts.source().filter(s -> s.value.contains(word)).isPresent();
  }

  private static Finding wrong(CheckedText text, int start, int end) {
    return Finding.of(
        DefectKind.WRONG_SCRIPT,
        start,
        end,
        Map.of("what", text.value.substring(start, end), "language", text.language.value()));
  }

  private static void mixed(
      Matcher word, int expected, Set<Integer> scripts, Consumer<Finding> out) {
    Map<String, String> arguments = Map.of("what", word.group());
    Optional<String> mended =
        scripts.contains(expected) ? inOne(word.group(), expected) : Optional.empty();
    if (mended.isEmpty() && scripts.contains(UScript.LATIN)) {
      mended = inOne(word.group(), UScript.LATIN);
    }
    out.accept(
        new Finding(
            DefectKind.MIXED_SCRIPT,
            DefectKind.MIXED_SCRIPT.severity(),
            word.start(),
            word.end(),
            arguments,
            mended));
  }

  private static Set<Integer> scripts(String word) {
    Set<Integer> scripts = new TreeSet<>();
    word.codePoints()
        .map(UScript::getScript)
        .filter(s -> s != UScript.COMMON && s != UScript.INHERITED)
        .forEach(scripts::add);
    return scripts;
  }

  /**
   * Returns the word with look-alikes in the place of letters of other scripts, if all have one.
   */
  private static Optional<String> inOne(String word, int script) {
    String to = alphabet(script);
    if (to.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder mended = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      int own = UScript.getScript(word.charAt(i));
      if (own == script || own == UScript.COMMON || own == UScript.INHERITED) {
        continue;
      }
      int index = alphabet(own).indexOf(word.charAt(i));
      if (index < 0) {
        return Optional.empty();
      }
      mended.setCharAt(i, to.charAt(index));
    }
    return Optional.of(mended.toString());
  }

  private static String alphabet(int script) {
    return switch (script) {
      case UScript.LATIN -> LATIN;
      case UScript.GREEK -> GREEK;
      case UScript.CYRILLIC -> CYRILLIC;
      default -> "";
    };
  }
}
