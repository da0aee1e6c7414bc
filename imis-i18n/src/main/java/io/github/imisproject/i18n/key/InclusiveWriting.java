package io.github.imisproject.i18n.key;

import java.util.List;
import java.util.Map;

/**
 * Both genders of a word in one writing, in folded text: {@code employe·e·s}, {@code
 * directeur/trice}, {@code vendeur(euse)}, {@code πωλητης/τρια}, {@code مهندس/ه}; and the markers
 * {@code (h/f)}.
 *
 * <p>A suffix after the sign names the masculine endings it replaces; where the word has none of
 * them, it is left alone.
 */
final class InclusiveWriting {
  /** The masculine or the feminine reading of a text. */
  enum Gender {
    MASCULINE,
    FEMININE
  }

  /** French: the suffix, then the masculine endings it replaces ("" where it is appended). */
  static final InclusiveWriting FRENCH =
      new InclusiveWriting(
          Map.ofEntries(
              Map.entry("e", List.of("")),
              Map.entry("ne", List.of("n")),
              Map.entry("le", List.of("l")),
              Map.entry("te", List.of("t")),
              Map.entry("se", List.of("r", "x", "s")),
              Map.entry("re", List.of("r")),
              Map.entry("ve", List.of("f")),
              Map.entry("che", List.of("c")),
              Map.entry("sse", List.of("")),
              Map.entry("esse", List.of("e")),
              Map.entry("eresse", List.of("eur")),
              Map.entry("ere", List.of("er")),
              Map.entry("iere", List.of("ier")),
              Map.entry("euse", List.of("eur", "eux")),
              Map.entry("rice", List.of("eur")),
              Map.entry("trice", List.of("teur")),
              Map.entry("atrice", List.of("ateur")),
              Map.entry("eure", List.of("eur")),
              Map.entry("ive", List.of("if")),
              Map.entry("ale", List.of("al")),
              Map.entry("elle", List.of("el")),
              Map.entry("enne", List.of("en")),
              Map.entry("onne", List.of("on"))),
          Map.of("ne", "nne", "le", "lle"),
          "s",
          FoldTable.GENDER_SIGNS);

  /** Greek: singular and plural feminine endings. */
  static final InclusiveWriting GREEK =
      new InclusiveWriting(
          Map.ofEntries(
              Map.entry("τρια", List.of("τησ")),
              Map.entry("ρια", List.of("ησ")),
              Map.entry("ητρια", List.of("ητησ")),
              Map.entry("ευτρια", List.of("ευτησ")),
              Map.entry("ιστρια", List.of("ιστησ")),
              Map.entry("στρια", List.of("στησ")),
              Map.entry("ωτρια", List.of("ωτησ")),
              Map.entry("τριεσ", List.of("τεσ")),
              Map.entry("ριεσ", List.of("εσ")),
              Map.entry("α", List.of("οσ")),
              Map.entry("η", List.of("οσ")),
              Map.entry("ισσα", List.of("ησ", "οσ")),
              Map.entry("ουσα", List.of("ων")),
              Map.entry("εσ", List.of("οι"))),
          Map.of(),
          "",
          "/(-");

  /** Arabic: the feminine ending, folded. */
  static final InclusiveWriting ARABIC =
      new InclusiveWriting(Map.of("ه", List.of("")), Map.of(), "", "/(");

  private static final int SHORTEST_BASE = 3;
  private static final int LONGEST_SUFFIX = 7;

  private final String signs;
  private final String[][] byLength = new String[LONGEST_SUFFIX + 1][];
  private final Map<String, List<String>> endings;
  private final Map<String, String> written;
  private final String plural;

  private InclusiveWriting(
      Map<String, List<String>> endings, Map<String, String> written, String plural, String signs) {
    this.signs = signs;
    this.endings = endings;
    this.written = written;
    this.plural = plural;
    for (int length = 0; length <= LONGEST_SUFFIX; length++) {
      int wanted = length;
      byLength[length] =
          endings.keySet().stream()
              .filter(suffix -> suffix.length() == wanted)
              .sorted()
              .toArray(String[]::new);
    }
  }

  /**
   * Returns the text in one gender, or the text itself if nothing in it joins two genders.
   *
   * @param flags which signs the text may hold, as {@link Fold#flags} has them
   */
  String read(String folded, int flags, Gender gender) {
    return mayJoin(folded, flags) ? readJoints(folded, gender) : folded;
  }

  /** Whether some sign between letters is followed by a suffix; cheap where it is not. */
  private boolean mayJoin(String folded, int flags) {
    for (int s = 0; s < FoldTable.GENDER_SIGNS.length(); s++) {
      char sign = FoldTable.GENDER_SIGNS.charAt(s);
      if ((flags & Fold.HAS_GENDER_SIGN << s) == 0 || signs.indexOf(sign) < 0) {
        continue;
      }
      for (int at = folded.indexOf(sign); at >= 0; at = folded.indexOf(sign, at + 1)) {
        if (at >= SHORTEST_BASE && isLetter(folded.charAt(at - 1)) && isSuffix(folded, at + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the letters from a position on are a suffix, perhaps in the plural. */
  private boolean isSuffix(String text, int at) {
    int from = at < text.length() && text.charAt(at) == '-' ? at + 1 : at;
    int limit = Math.min(text.length(), from + LONGEST_SUFFIX + 1);
    int to = from;
    while (to < limit && isLetter(text.charAt(to))) {
      to++;
    }
    int length = to - from;
    if (length == 0 || length > LONGEST_SUFFIX) {
      return false;
    }
    return isAmong(byLength[length], text, from)
        || (text.startsWith(plural, to - plural.length())
            && isAmong(byLength[length - plural.length()], text, from));
  }

  private static boolean isAmong(String[] suffixes, String text, int at) {
    for (String suffix : suffixes) {
      if (text.startsWith(suffix, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLetter(c);
  }

  private String readJoints(String folded, Gender gender) {
    StringBuilder out = new StringBuilder(folded.length() + 8);
    int wordStart = 0;
    boolean changed = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (signs.indexOf(c) >= 0 && out.length() - wordStart >= SHORTEST_BASE) {
        Joint joint = jointAt(folded, i);
        if (joint != null) {
          String word = resolve(out.substring(wordStart), joint, gender);
          if (word != null) {
            out.setLength(wordStart);
            out.append(word); // and may be joined once more
            i = joint.end - 1;
            changed = true;
            continue;
          }
        }
      }
      out.append(c);
      if (!Character.isLetter(c)) {
        wordStart = out.length();
      }
    }
    return changed ? out.toString() : folded;
  }

  /** A suffix found after a sign: its letters without the plural, and where it ends. */
  private record Joint(String suffix, boolean isPlural, int end) {}

  private @org.jspecify.annotations.Nullable Joint jointAt(String text, int at) {
    boolean bracket = text.charAt(at) == '(';
    int from = at + 1;
    if (from < text.length() && text.charAt(from) == '-') {
      from++;
    }
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    if (to == from || to - from > LONGEST_SUFFIX) {
      return null;
    }
    String suffix = text.substring(from, to);
    boolean isPlural = false;
    int end = to;
    if (bracket) {
      if (end >= text.length() || text.charAt(end) != ')') {
        return null;
      }
      end++;
      if (!plural.isEmpty() && text.startsWith(plural, end)) {
        isPlural = true;
        end += plural.length();
      }
    } else if (!plural.isEmpty()
        && end + 1 < text.length()
        && text.charAt(end) == text.charAt(at)
        && text.startsWith(plural, end + 1)) {
      isPlural = true;
      end += 1 + plural.length();
    }
    if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      return null;
    }
    if (!endings.containsKey(suffix) && !plural.isEmpty() && suffix.endsWith(plural)) {
      suffix = suffix.substring(0, suffix.length() - plural.length());
      isPlural = true;
    }
    return endings.containsKey(suffix) ? new Joint(suffix, isPlural, end) : null;
  }

  private @org.jspecify.annotations.Nullable String resolve(
      String word, Joint joint, Gender gender) {
    String base = word;
    boolean basePlural = joint.isPlural && word.endsWith(plural) && !plural.isEmpty();
    if (basePlural) {
      base = word.substring(0, word.length() - plural.length());
    }
    for (String ending : endings.getOrDefault(joint.suffix, List.of())) {
      if (base.endsWith(ending)) {
        String stem = base.substring(0, base.length() - ending.length());
        String feminine = stem + written.getOrDefault(joint.suffix, joint.suffix);
        String one = gender == Gender.MASCULINE ? base : feminine;
        return joint.isPlural && !one.endsWith("x") ? one + plural : one;
      }
    }
    return null;
  }

  /**
   * Returns the text without markers such as {@code (h/f)}, {@code (m/f/x)} or a final {@code h/f},
   * which say that a title is for every gender.
   */
  static String removeMarkers(String folded) {
    if (!mayMark(folded)) {
      return folded;
    }
    String text = folded;
    for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
      int from = slash;
      while (from > 0 && isMarkerChar(text.charAt(from - 1))) {
        from--;
      }
      int to = slash + 1;
      while (to < text.length() && isMarkerChar(text.charAt(to))) {
        to++;
      }
      if (!isMarker(text, from, to)) {
        continue;
      }
      boolean bracketed =
          from > 0 && text.charAt(from - 1) == '(' && to < text.length() && text.charAt(to) == ')';
      boolean bare =
          (from == 0 || text.charAt(from - 1) == ' ')
              && (to == text.length() || text.charAt(to) == ' ');
      if (bracketed || bare) {
        String before = text.substring(0, bracketed ? from - 1 : from).stripTrailing();
        String after = text.substring(bracketed ? to + 1 : to).stripLeading();
        boolean glue =
            before.isEmpty() || after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0));
        text = glue ? before + after : before + " " + after;
        slash = -1;
      }
    }
    return text;
  }

  /** Whether a slash stands right after a single letter. */
  private static boolean mayMark(String folded) {
    for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
      if (slash > 0
          && isMarkerChar(folded.charAt(slash - 1))
          && (slash == 1 || !Character.isLetter(folded.charAt(slash - 2)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarkerChar(char c) {
    return c == '/' || "hfmxwdn".indexOf(c) >= 0;
  }

  /** At least two single letters between slashes, for a man and for a woman. */
  private static boolean isMarker(String text, int from, int to) {
    if ((to - from) % 2 == 0 || to - from > 7) {
      return false;
    }
    boolean man = false;
    boolean woman = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((i - from) % 2 == 1 ? c != '/' : c == '/') {
        return false;
      }
      man |= c == 'h' || c == 'm';
      woman |= c == 'f' || c == 'w';
    }
    return man && woman;
  }
}
