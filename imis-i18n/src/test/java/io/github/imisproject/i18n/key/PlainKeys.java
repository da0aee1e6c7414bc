package io.github.imisproject.i18n.key;

import io.github.imisproject.i18n.key.InclusiveWriting.Gender;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Search keys the plain way: decompose everything, fold code point by code point, and let regular
 * expressions find elisions, half-joins and spellings. Slow, and easy to read beside the rules.
 */
final class PlainKeys {
  private static final String WORD = "[\\p{L}\\p{Nd}]";
  private static final Pattern FRENCH_ELISION =
      Pattern.compile(
          "(?<!"
              + WORD
              + ")(?:[lmtnsjdc]|qu|jusqu|quoiqu|lorsqu|puisqu|presqu|quelqu|entr)' ?(?="
              + WORD
              + ")");
  private static final Pattern GREEK_ELISION =
      Pattern.compile(
          "(?<!"
              + WORD
              + ")(?:[σμτνθδ]|απ|γι|κι|αφ|επ|εφ|υπ|υφ|παρ|κατ|καθ|μετ|μεθ|αντ|ανθ|δι)' ?(?="
              + WORD
              + ")");
  private static final Pattern POSSESSIVE =
      Pattern.compile("(?<=" + WORD + ")'s(?!" + WORD + ")|(?<=s)'(?!" + WORD + ")");
  private static final Pattern ISE =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{2,}(?:\\p{L}i|ly))s(?=(?:e|ed|es|er|ers|ing|able|ation|ations|ational)(?!\\p{L}))");
  private static final Pattern OUR =
      Pattern.compile(
          "(?<!\\p{L})((?:y?\\p{L}*[aeiou]|\\p{L}+y)\\p{L}*o)ur"
              + "(?=(?:s|ed|er|ers|ing|al|ally|able|ful|less|ite|ites|hood|ly)?(?!\\p{L}))");

  private PlainKeys() {}

  static String key(String language, String text, KeyVariant variant) {
    String key = once(language, text, variant);
    for (int round = 0; round < 20; round++) {
      String next = once(language, key, variant);
      if (next.equals(key)) {
        return key;
      }
      key = next;
    }
    throw new AssertionError("no end for " + text);
  }

  private static String once(String language, String text, KeyVariant variant) {
    String key = fold(FoldRules.decompose(text), variant).replaceAll(" +", " ").strip();
    key = settleHalfJoins(key, variant.isSplit());
    switch (language) {
      case "fr" -> {
        key = FRENCH_ELISION.matcher(key).replaceAll("");
        key = InclusiveWriting.removeMarkers(key);
        return InclusiveWriting.FRENCH.read(key, -1, Gender.MASCULINE);
      }
      case "el" -> {
        key = GREEK_ELISION.matcher(key).replaceAll("");
        return InclusiveWriting.GREEK.read(key, -1, Gender.MASCULINE);
      }
      case "en" -> {
        return InclusiveWriting.removeMarkers(english(key));
      }
      case "ar", "fa" -> {
        return InclusiveWriting.ARABIC.read(key, -1, Gender.MASCULINE);
      }
      default -> {
        return key;
      }
    }
  }

  private static String fold(String text, KeyVariant variant) {
    boolean hamzas = variant.table().keepsHamzas();
    StringBuilder out = new StringBuilder();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int last = out.length() == 0 ? 0 : out.charAt(out.length() - 1);
      String folded = FoldRules.fold(points[i]);
      if (points[i] == 0xAD || points[i] == 0x200B || points[i] == 0x200D) {
        out.append(ArabicWords.isArabicLetter((char) last) ? "\u200C" : "");
      } else if (folded.equals(" ") && carriesAccent(points, i + 1)) {
        out.append('\'');
      } else if (folded.equals("\u0654")) {
        boolean initial =
            out.length() < 2 || !Character.isLetterOrDigit(out.charAt(out.length() - 2));
        if (hamzas && (last == 'و' || last == 'ي' || (last == 'ا' && !initial))) {
          out.setCharAt(out.length() - 1, 'ء');
        }
      } else if (folded.equals("ء") && !hamzas) {
        continue;
      } else {
        out.append(folded);
      }
      // A run of spaces is one space already while folding: a mark asks what stands before it.
      if (out.length() > 1
          && out.charAt(out.length() - 1) == ' '
          && out.charAt(out.length() - 2) == ' ') {
        out.setLength(out.length() - 1);
      }
    }
    return out.toString();
  }

  private static boolean carriesAccent(int[] points, int from) {
    for (int i = from; i < points.length && FoldRules.isNonStarter(points[i]); i++) {
      if (points[i] == 0x0301 || points[i] == 0x0313) {
        return true;
      }
    }
    return false;
  }

  private static String settleHalfJoins(String text, boolean split) {
    String arabic = "(?<=[\u0620-\u06FF&&\\p{L}])";
    String beforeArabic = "(?=[\u0620-\u06FF&&\\p{L}])";
    String joins = "[\u200C\u00AC]+";
    String key = text.replaceAll("(?<=ه)" + joins + "ي(?![\\p{L}\\p{Nd}\u200C\u00AC])", "");
    key = key.replaceAll(arabic + joins + beforeArabic, split ? " " : "");
    return key.replaceAll("\u200C[\u200C\u00AC]*", "").replaceAll(" +", " ").strip();
  }

  private static String english(String text) {
    String key = text;
    for (String before = ""; !before.equals(key); ) {
      before = key;
      key = POSSESSIVE.matcher(key).replaceFirst("");
    }
    key = ISE.matcher(key).replaceAll("$1z");
    StringBuilder out = new StringBuilder();
    Matcher words = Pattern.compile("\\p{L}+|[^\\p{L}]+").matcher(key);
    while (words.find()) {
      String word = OUR.matcher(words.group()).replaceAll("$1r");
      word = word.replaceFirst("^(\\p{L}{2,}t)re(s?)$", "$1er$2");
      word = word.replaceFirst("^(\\p{L}+gram)me(s?)$", "$1$2");
      word = word.replaceFirst("^(\\p{L}{3,}og)ue(s?)$", "$1$2");
      out.append(word);
    }
    return out.toString();
  }
}
