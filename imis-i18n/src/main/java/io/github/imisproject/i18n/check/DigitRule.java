package io.github.imisproject.i18n.check;

import java.util.BitSet;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One text, one set of digits, and one that its language uses. */
final class DigitRule implements Rule {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|[\u0660-\u0669]+|[\u06F0-\u06F9]+");
  private static final Pattern ISO =
      Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?|\\d{2}:\\d{2}(?::\\d{2})?");
  private static final char[] ZEROS = {'0', '\u0660', '\u06F0'};

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    String text = target.value;
    BitSet formal = formal(texts);
    int[] count = new int[ZEROS.length];
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      if (isNumber(target, m) && !formal.get(m.start())) {
        count[set(text.charAt(m.start()))] += m.end() - m.start();
      }
    }
    int kept = keep(target, count);
    m.reset();
    while (m.find()) {
      int own = set(text.charAt(m.start()));
      if (own != kept && isNumber(target, m) && !formal.get(m.start())) {
        StringBuilder mended = new StringBuilder();
        for (char c : m.group().toCharArray()) {
          mended.append((char) (c - ZEROS[own] + ZEROS[kept]));
        }
        out.accept(
            Finding.mend(
                DefectKind.MIXED_DIGITS,
                m.start(),
                m.end(),
                Map.of("what", m.group(), "instead", mended.toString()),
                mended.toString()));
      }
    }
  }

  /** A date or time in ISO form that the source has too is an example, and keeps its digits. */
  private static BitSet formal(Comparison texts) {
    BitSet formal = new BitSet();
    texts
        .source()
        .ifPresent(
            source -> {
              Matcher m = ISO.matcher(texts.target().value);
              while (m.find()) {
                if (source.value.contains(m.group())) {
                  formal.set(m.start(), m.end());
                }
              }
            });
    return formal;
  }

  /** Returns the set the text should keep: the most frequent of those its language uses. */
  private static int keep(CheckedText target, int[] count) {
    int home = target.is("fa") ? 2 : target.is("ar") ? 1 : 0;
    return count[home] > 0 && count[home] >= count[0] ? home : count[0] > 0 ? 0 : home;
  }

  /** "A1", "C2" and "COVID-19" are names, and keep their digits. */
  private static boolean isNumber(CheckedText target, Matcher m) {
    String text = target.value;
    if (!target.isWords(m.start(), m.end())) {
      return false;
    }
    int before = m.start() - 1;
    if (before > 0 && "-_.+#".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    boolean behindLatin = before >= 0 && isLatin(text.charAt(before));
    boolean beforeLatin = m.end() < text.length() && isLatin(text.charAt(m.end()));
    return !behindLatin && !beforeLatin;
  }

  private static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static int set(char digit) {
    return digit <= '9' ? 0 : digit <= '\u0669' ? 1 : 2;
  }
}
