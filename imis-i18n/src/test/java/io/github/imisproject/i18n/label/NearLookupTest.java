package io.github.imisproject.i18n.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The bit-parallel distance and the table of pieces agree with plain ones on every text. */
class NearLookupTest {
  @Property(tries = 1000)
  void the_distance_is_that_of_the_plain_dynamic_programme(
      @ForAll("keys") String one,
      @ForAll("keys") String other,
      @ForAll @IntRange(max = 3) int most) {
    byte[] key = KeyAlphabet.encode(other);
    int found = new EditDistance(KeyAlphabet.encode(one)).atMost(key, 0, key.length, most);
    assertThat(found).isEqualTo(Math.min(plain(one, other), most + 1));
  }

  @Property(tries = 300)
  void long_texts_have_the_same_distance(
      @ForAll("edited") String[] pair, @ForAll @IntRange(max = 2) int most) {
    String one = "a quite long text that no machine word has bits enough for " + pair[0];
    String other = "a quite long text that no machine word has bits enough for " + pair[1];
    byte[] key = KeyAlphabet.encode(other);
    int found = new EditDistance(KeyAlphabet.encode(one)).atMost(key, 0, key.length, most);
    assertThat(found).isEqualTo(Math.min(plain(one, other), most + 1));
  }

  @Property(tries = 300)
  void every_key_within_the_edits_is_found_and_no_other(
      @ForAll("keyLists") List<String> keys,
      @ForAll("keys") String query,
      @ForAll @IntRange(max = 2) int most) {
    assertThat(near(keys, query, most)).isEqualTo(scan(keys, query, most));
  }

  @Property(tries = 1000)
  void a_key_is_found_after_any_two_edits(@ForAll("edited") String[] pair) {
    int edits = plain(pair[0], pair[1]);
    List<String> keys = List.of("something else", pair[0], "ζζζ");
    Map<Integer, Integer> found = near(keys, pair[1], 2);
    assertThat(found.get(1)).isEqualTo(edits <= 2 ? edits : null);
  }

  private static Map<Integer, Integer> near(List<String> keys, String query, int most) {
    int size = keys.stream().mapToInt(String::length).sum();
    byte[] all = new byte[size];
    int[] starts = new int[keys.size() + 1];
    for (int i = 0; i < keys.size(); i++) {
      byte[] key = KeyAlphabet.encode(keys.get(i));
      System.arraycopy(key, 0, all, starts[i], key.length);
      starts[i + 1] = starts[i] + key.length;
    }
    Map<Integer, Integer> found = new HashMap<>();
    new PieceTable(all, starts).find(KeyAlphabet.encode(query), most, found::put);
    return found;
  }

  private static Map<Integer, Integer> scan(List<String> keys, String query, int most) {
    Map<Integer, Integer> found = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      int edits = plain(query, keys.get(i));
      if (edits <= most) {
        found.put(i, edits);
      }
    }
    return found;
  }

  /** Optimal string alignment, straight from its recurrence. */
  static int plain(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("ab").ofMaxLength(12),
        Arbitraries.strings().withChars("abc αβمن").ofMaxLength(9));
  }

  @Provide
  Arbitrary<List<String>> keyLists() {
    return keys().list().ofMinSize(0).ofMaxSize(40);
  }

  /** A text and the same one after two edits of any kind at any place. */
  @Provide
  Arbitrary<String[]> edited() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("abcde").ofMinLength(1).ofMaxLength(24),
            Arbitraries.strings().withChars("αβγδ αικ").ofMinLength(1).ofMaxLength(24));
    Arbitrary<List<Integer>> edits = Arbitraries.integers().between(0, 999).list().ofSize(4);
    return net.jqwik.api.Combinators.combine(texts, edits)
        .as(
            (text, numbers) -> {
              String changed = edit(text, numbers.get(0), numbers.get(1));
              return new String[] {text, edit(changed, numbers.get(2), numbers.get(3))};
            });
  }

  private static String edit(String text, int kind, int place) {
    List<String> letters = new ArrayList<>(List.of(text.split("")));
    int at = place % Math.max(1, letters.size());
    switch (kind % 4) {
      case 0 -> letters.add(at, "x");
      case 1 -> letters.remove(at);
      case 2 -> letters.set(at, "y");
      default -> {
        if (at + 1 < letters.size()) {
          letters.add(at, letters.remove(at + 1));
        }
      }
    }
    return String.join("", letters);
  }
}
