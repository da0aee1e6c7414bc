package io.github.imisproject.i18n.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random text that looks for trouble: letters of the five languages among the signs that matter.
 */
public final class RandomText {
  private static final String SIGNS =
      "    '\u2019\u00B4\u02BC`\u1FBD-\u2013/\u00B7\u2022().,;:!?\u00AB\u00BB\"\u00A0\u202F\u3000"
          + "\t";
  private static final String INVISIBLE =
      "\u200C\u200C\u200C\u200D\u00AD\u200B\u00AC\u200E\u200F\u2067\u2069\uFEFF\u034F";
  private static final String MARKS = "\u0300\u0301\u0308\u0313\u0327\u0342\u0345";

  private RandomText() {}

  /** Text in one language, or in a mix of anything for another tag. */
  public static Arbitrary<String> in(String language) {
    return switch (language) {
      case "el" ->
          text(
              "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰΑΒΓΣΆΈ\u1F71\u1F41\u1FB3\u00B5\u2126\u03D0στ'απ'γι'",
              MARKS);
      case "en" -> text("abcdefghilmnoprstuyzABCSTOURise's's'ourtreogueisationised", MARKS);
      case "fr" -> text("aabcdeéèêçœæfghilmnoprstuvxyl'd'qu'jusqu'ÉŒÇ·e·s(e)/h/f/x-e-s", MARKS);
      case "ar", "fa" ->
          text(
              "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئءپچژگکیہهھۀيﷲﻻﻷﺁﭐﯾ٠١٢۴۵٪٫",
              "\u0654\u0655\u064B\u0651\u0670\u0640\u0653\u0674\u200C\u200C");
      default -> anything();
    };
  }

  private static Arbitrary<String> text(String letters, String marks) {
    return Arbitraries.strings()
        .withChars((letters + letters + letters + SIGNS + INVISIBLE + marks + marks).toCharArray())
        .ofMaxLength(24);
  }

  private static Arbitrary<String> anything() {
    Arbitrary<Integer> codePoints =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0x20, 0x24F),
            Arbitraries.integers().between(0x300, 0x45F),
            Arbitraries.integers().between(0x591, 0x6FF),
            Arbitraries.integers().between(0x898, 0x9FF),
            Arbitraries.integers().between(0x1F00, 0x20FF),
            Arbitraries.integers().between(0x3040, 0x30FF),
            Arbitraries.integers().between(0xAC00, 0xAC80),
            Arbitraries.integers().between(0xF900, 0xFEFF),
            Arbitraries.integers().between(0x10900, 0x10EFF),
            Arbitraries.integers().between(0x1D400, 0x1D7FF),
            Arbitraries.integers().between(0x1EE00, 0x1EEFF));
    return codePoints
        .list()
        .ofMaxSize(16)
        .map(
            list -> {
              StringBuilder text = new StringBuilder();
              list.forEach(text::appendCodePoint);
              return text.toString();
            });
  }
}
