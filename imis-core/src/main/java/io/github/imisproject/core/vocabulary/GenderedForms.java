package io.github.imisproject.core.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Taking apart labels that hold a masculine and a feminine form.
 *
 * <p>Known shapes: two whole forms with a slash between them ({@code a/b}, {@code a / b}, in any
 * script); forms that share their beginning or end ({@code directeur/directrice artistique}); a
 * feminine ending after a slash, hyphen, middle dot or in parentheses ({@code formateur/trice},
 * {@code employé(e)}, {@code δάσκαλος/α}). A slash that stands for "or" inside one name ({@code
 * wood/metal worker}) is left alone.
 */
final class GenderedForms {
  /**
   * Feminine endings of French and Greek, each with the masculine endings it takes the place of.
   */
  private static final Map<String, List<String>> ENDINGS =
      Map.ofEntries(
          Map.entry("e", List.of("")),
          Map.entry("ne", List.of("")),
          Map.entry("te", List.of("")),
          Map.entry("le", List.of("")),
          Map.entry("esse", List.of("e", "")),
          Map.entry("trice", List.of("teur")),
          Map.entry("rice", List.of("eur")),
          Map.entry("teuse", List.of("teur")),
          Map.entry("euse", List.of("eur", "eux")),
          Map.entry("se", List.of("x", "")),
          Map.entry("ière", List.of("ier")),
          Map.entry("ère", List.of("er")),
          Map.entry("enne", List.of("en")),
          Map.entry("ienne", List.of("ien")),
          Map.entry("ive", List.of("if")),
          Map.entry("ve", List.of("f")),
          Map.entry("α", List.of("ος", "ός", "ης", "ής")),
          Map.entry("η", List.of("ος", "ός", "ης", "ής")),
          Map.entry("ή", List.of("ός", "ής")),
          Map.entry("ά", List.of("ός")),
          Map.entry("τρια", List.of("της", "τής")),
          Map.entry("ισσα", List.of("ας", "άς", "ης", "ής", "ος")),
          Map.entry("ού", List.of("ής", "άς", "ας")),
          Map.entry("ίνα", List.of("ας", "ος", "ός")));

  private static final int SHARED_BEGINNING = 3;
  private static final String ACCENTED = "άέήίόύώ";
  private static final String PLAIN = "αεηιουω";

  private GenderedForms() {}

  /** Returns the forms in the order written, each once; the label itself if it has but one. */
  static List<String> split(String label) {
    Set<String> forms = new LinkedHashSet<>();
    for (String form : slashed(label)) {
      forms.addAll(withEnding(form));
    }
    return List.copyOf(forms);
  }

  private static List<String> slashed(String label) {
    List<Integer> spaced = slashes(label, true);
    if (spaced.size() > 1) {
      return cut(label, spaced);
    }
    List<Integer> all = slashes(label, false);
    if (all.isEmpty()) {
      return List.of(label);
    }
    // Of three slashes, those at the sides belong to the names and only the middle one parts them.
    boolean hasSpaced = spaced.size() == 1;
    if (!hasSpaced && all.size() % 2 == 0) {
      return List.of(label);
    }
    int slash = hasSpaced ? spaced.get(0) : all.get(all.size() / 2);
    String left = label.substring(0, slash).strip();
    String right = label.substring(slash + 1).strip();
    if (left.isEmpty() || right.isEmpty()) {
      return List.of(label);
    }
    return pair(label, left, right, hasSpaced);
  }

  private static List<String> pair(String label, String left, String right, boolean spaced) {
    String[] l = left.split(" ");
    String[] r = right.split(" ");
    List<String> ended = endingAfterSlash(l, r);
    if (!ended.isEmpty()) {
      return ended;
    }
    boolean sameLength = left.split("[ -]").length == right.split("[ -]").length;
    if (sameLength && akin(l[0], r[0])) {
      return List.of(left, right);
    }
    if (l.length < r.length && aligned(l, Arrays.copyOf(r, l.length))) {
      return List.of(left + " " + join(r, l.length, r.length), right);
    }
    if (l.length > r.length && aligned(Arrays.copyOfRange(l, l.length - r.length, l.length), r)) {
      return List.of(left, join(l, 0, l.length - r.length) + " " + right);
    }
    // "chef décorateur/décoratrice spectacle": both ends are shared, only the middle is written
    // twice.
    if (!akin(l[0], r[0]) && !spaced && akin(l[l.length - 1], r[0])) {
      return List.of(left + " " + join(r, 1, r.length), join(l, 0, l.length - 1) + " " + right);
    }
    boolean alike =
        l.length == r.length
            && (anyAkin(l, r) || (l.length == 1 && !isAcronym(left) && !isAcronym(right)));
    return spaced || alike || akin(l[0], r[0]) ? List.of(left, right) : List.of(label);
  }

  /** {@code formateur/trice d'adultes}: only an ending follows the slash. */
  private static List<String> endingAfterSlash(String[] l, String[] r) {
    String last = l[l.length - 1];
    String ending = r[0].startsWith("-") ? r[0].substring(1) : r[0];
    if (akin(last, ending)) {
      return List.of();
    }
    String feminine = feminine(last, ending);
    if (feminine.isEmpty()) {
      return List.of();
    }
    String before = l.length == 1 ? "" : join(l, 0, l.length - 1) + " ";
    String after = r.length == 1 ? "" : " " + join(r, 1, r.length);
    return List.of(before + last + after, before + feminine + after);
  }

  /**
   * {@code employé(e) qualifié(e)} and {@code employé·e}: every word that has an ending changes.
   */
  private static List<String> withEnding(String label) {
    String[] words = label.split(" ");
    String[] masculine = words.clone();
    String[] feminine = words.clone();
    boolean found = false;
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      int open = word.indexOf('(');
      int end = open > 0 && word.endsWith(")") ? word.length() - 1 : -1;
      if (end < 0) {
        open = Math.max(word.lastIndexOf('\u00B7'), word.lastIndexOf('\u2022'));
        end = open > 0 ? word.length() : -1;
      }
      if (end > open && open > 0) {
        String stem = word.substring(0, open);
        String changed = feminine(stem, word.substring(open + 1, end));
        if (!changed.isEmpty()) {
          masculine[i] = stem;
          feminine[i] = changed;
          found = true;
        }
      }
    }
    return found
        ? List.of(String.join(" ", masculine), String.join(" ", feminine))
        : List.of(label);
  }

  /** Returns the word with the feminine ending put on; empty if that ending does not fit it. */
  private static String feminine(String word, String ending) {
    for (String old : ENDINGS.getOrDefault(ending, List.of())) {
      boolean fits = word.length() > old.length() + 1 && word.endsWith(old);
      if (fits && Character.isLowerCase(word.charAt(word.length() - 1))) {
        String stem = word.substring(0, word.length() - old.length());
        return (isGreekWithoutAccent(ending) ? accentLast(stem) : stem) + ending;
      }
    }
    return "";
  }

  private static boolean isGreekWithoutAccent(String ending) {
    return ending.chars().allMatch(c -> c >= '\u0370' && c < '\u0400' && ACCENTED.indexOf(c) < 0);
  }

  /** Greek feminine endings pull the accent to the syllable before them: δάσκαλος, δασκάλα. */
  private static String accentLast(String stem) {
    StringBuilder moved = new StringBuilder(stem);
    int last = -1;
    for (int i = 0; i < moved.length(); i++) {
      int accented = ACCENTED.indexOf(moved.charAt(i));
      if (accented >= 0) {
        moved.setCharAt(i, PLAIN.charAt(accented));
      }
      if (PLAIN.indexOf(moved.charAt(i)) >= 0) {
        last = i;
      }
    }
    if (last >= 0) {
      moved.setCharAt(last, ACCENTED.charAt(PLAIN.indexOf(moved.charAt(last))));
    }
    return moved.toString();
  }

  /** {@code TCP/IP} is one name, {@code monk/nun} are two. */
  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.chars().allMatch(c -> Character.isUpperCase(c) || c < 'A');
  }

  private static boolean aligned(String[] l, String[] r) {
    for (int i = 0; i < l.length; i++) {
      if (!akin(l[i], r[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyAkin(String[] l, String[] r) {
    for (int i = 0; i < l.length; i++) {
      if (akin(l[i], r[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether two words look like forms of one: the same beginning, or the same long ending. */
  private static boolean akin(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    int shorter = Math.min(x.length(), y.length());
    int same = 0;
    while (same < shorter && x.charAt(same) == y.charAt(same)) {
      same++;
    }
    if (same == shorter && x.length() == y.length()) {
      return true;
    }
    if (same >= Math.min(SHARED_BEGINNING, Math.max(2, shorter - 1))) {
      return true;
    }
    int sameEnd = 0;
    while (sameEnd < shorter
        && x.charAt(x.length() - 1 - sameEnd) == y.charAt(y.length() - 1 - sameEnd)) {
      sameEnd++;
    }
    return sameEnd >= SHARED_BEGINNING && sameEnd * 2 >= shorter;
  }

  /** The slashes outside parentheses and quotation marks; with blanks on both sides, if asked. */
  private static List<Integer> slashes(String label, boolean spaced) {
    List<Integer> found = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      } else if (c == '/' && depth == 0 && (!spaced || isSpaced(label, i))) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean isSpaced(String label, int i) {
    return i > 0
        && i + 1 < label.length()
        && label.charAt(i - 1) == ' '
        && label.charAt(i + 1) == ' ';
  }

  private static List<String> cut(String label, List<Integer> slashes) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int slash : slashes) {
      parts.add(label.substring(from, slash).strip());
      from = slash + 1;
    }
    parts.add(label.substring(from).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", Arrays.asList(words).subList(from, to));
  }
}
