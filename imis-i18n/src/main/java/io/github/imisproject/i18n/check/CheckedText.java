package io.github.imisproject.i18n.check;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A text with what in it is not words; made once and read by every rule. */
final class CheckedText {
  final String value;
  final LanguageTag language;
  final List<Span> spans;
  final Optional<IcuMessage> message;
  final boolean brokenMessage;
  private final int script;
  private final BitSet covered = new BitSet();

  CheckedText(String value, LanguageTag language) {
    this.value = value;
    this.language = language;
    this.script = scriptOf(language);
    boolean meant = IcuMessage.isMeant(value);
    message = meant ? IcuMessage.parse(value) : Optional.empty();
    brokenMessage = meant && message.isEmpty();
    spans = message.map(m -> m.spans(value)).orElseGet(() -> SpanScanner.scan(value));
    spans.forEach(s -> covered.set(s.start(), s.end()));
    if (message.isPresent()) {
      // Tags and addresses stand inside the branches of a message too.
      SpanScanner.scan(value).stream()
          .filter(s -> !s.isPlaceholder())
          .forEach(s -> covered.set(s.start(), s.end()));
    }
  }

  /** Returns whether the character at a position is words, and not syntax or an address. */
  boolean isWords(int index) {
    return !covered.get(index);
  }

  boolean isWords(int start, int end) {
    int next = covered.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** Returns the tags, entities and addresses, found in the branches of a message too. */
  List<Span> markup() {
    return message.isPresent()
        ? SpanScanner.scan(value).stream().filter(s -> !s.isPlaceholder()).toList()
        : spans.stream().filter(s -> !s.isPlaceholder()).toList();
  }

  /** Returns the text with everything that is not words written as spaces. */
  String words() {
    StringBuilder words = new StringBuilder(value);
    for (int i = covered.nextSetBit(0); i >= 0; i = covered.nextSetBit(i + 1)) {
      words.setCharAt(i, ' ');
    }
    return words.toString();
  }

  boolean is(String primaryLanguage) {
    return language.language().equals(primaryLanguage);
  }

  /** Returns the script the language is written in, or unknown where one script does not tell. */
  int script() {
    return script;
  }

  boolean isArabicScript() {
    return script == UScript.ARABIC;
  }

  /**
   * Looked up for tags that are not among our five only: the look-up costs more than the checks.
   */
  private static int scriptOf(LanguageTag language) {
    return switch (language.value()) {
      case "el" -> UScript.GREEK;
      case "en", "fr" -> UScript.LATIN;
      case "ar", "fa" -> UScript.ARABIC;
      default -> likelyScript(language);
    };
  }

  private static int likelyScript(LanguageTag language) {
    String name = ULocale.addLikelySubtags(ULocale.forLanguageTag(language.value())).getScript();
    return switch (name) {
      case "Grek" -> UScript.GREEK;
      case "Latn" -> UScript.LATIN;
      case "Arab" -> UScript.ARABIC;
      case "Cyrl" -> UScript.CYRILLIC;
      case "Hebr" -> UScript.HEBREW;
      case "Armn" -> UScript.ARMENIAN;
      case "Geor" -> UScript.GEORGIAN;
      case "Ethi" -> UScript.ETHIOPIC;
      default -> UScript.UNKNOWN;
    };
  }
}
