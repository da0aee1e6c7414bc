package io.github.imisproject.i18n.name;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Compares two names by sound, across Arabic, Farsi, Greek and Latin letters.
 *
 * <p>Each word is read into units of writing ({@code sch}, {@code ου}, {@code ش}); two words are
 * aligned so that the sum of the units' log odds is greatest, and the sum is divided by what each
 * would reach against its best partner. Words of a longer name are paired one to one. Frequent
 * names with known spellings count as equal.
 *
 * <p>Stateless and thread-safe. Cost: about a quarter of a microsecond for two prepared names of
 * one word; the time grows with the product of the lengths. To find the likely partners of one name
 * among many, use {@link NameKey} first.
 *
 * @see "E. S. Ristad and P. N. Yianilos, Learning String-Edit Distance, IEEE PAMI 20 (1998)"
 */
public final class NameSimilarity {
  private static final double ALIKE = 0.7;
  private static final double IN_PART = 0.4;

  /** The score of two different spellings of one known name: almost, but not quite, the same. */
  private static final double KNOWN = 0.98;

  /** What a name's unpaired words cost at most, as a share of the score. */
  private static final double PARTNERLESS = 0.35;

  private static final double WITHOUT_ARTICLE = 0.97;
  private static final double ANOTHER_ORDER = 0.97;

  private NameSimilarity() {}

  /** A name made ready to be compared many times. Immutable and thread-safe. */
  public static final class Prepared {
    final byte[][] letters;
    final byte[][] units;
    final byte[] joinedLetters;
    final byte[] joinedUnits;
    final int particles;

    Prepared(NameWords words) {
      List<byte[]> list = words.words();
      letters = list.toArray(new byte[0][]);
      units = new byte[letters.length][];
      for (int i = 0; i < letters.length; i++) {
        units[i] = read(letters[i]);
      }
      joinedLetters = letters.length == 1 ? letters[0] : words.joined();
      joinedUnits = letters.length == 1 ? units[0] : read(joinedLetters);
      particles = words.particles();
    }

    private static byte[] read(byte[] word) {
      byte[] units = new byte[word.length * 2];
      return Arrays.copyOf(units, Sounds.get().parse(word, 0, units));
    }
  }

  /** Makes a name ready to be compared many times. */
  public static Prepared prepare(String name) {
    return new Prepared(NameWords.of(requireNonNull(name, "name"), false));
  }

  /** Compares two names and says why they are alike or not; the same in both directions. */
  public static NameComparison compare(String one, String other) {
    return compare(prepare(one), prepare(other));
  }

  /** Compares two prepared names and says why; the same in both directions. */
  public static NameComparison compare(Prepared one, Prepared other) {
    Set<NameReason> reasons = EnumSet.noneOf(NameReason.class);
    double score = score(one, other, reasons);
    if (one.particles + other.particles > 0) {
      reasons.add(NameReason.PARTICLES_LEFT_OUT);
    }
    return new NameComparison(score, List.copyOf(reasons));
  }

  /**
   * Returns only the score of {@link #compare(Prepared, Prepared)}.
   *
   * @return from 0 to 1; 0 if either name has no letter of the known scripts
   */
  public static double score(Prepared one, Prepared other) {
    return score(one, other, EnumSet.noneOf(NameReason.class));
  }

  private static double score(Prepared one, Prepared other, Set<NameReason> reasons) {
    if (one.letters.length == 0 || other.letters.length == 0) {
      reasons.add(NameReason.SOUNDS_DIFFER);
      return 0;
    }
    double joined =
        word(one.joinedLetters, one.joinedUnits, other.joinedLetters, other.joinedUnits, reasons);
    if (one.letters.length == 1 && other.letters.length == 1) {
      return joined;
    }
    Set<NameReason> paired = EnumSet.noneOf(NameReason.class);
    double words = words(one, other, paired);
    if (words <= joined) {
      if (one.letters.length != other.letters.length) {
        reasons.add(NameReason.WORDS_JOINED);
      }
      return joined;
    }
    reasons.clear();
    reasons.addAll(paired);
    return words;
  }

  private record Pairing(int left, int right, double score) {}

  /** Pairs words greedily, best first, and weighs each pair by its length. */
  private static double words(Prepared one, Prepared other, Set<NameReason> reasons) {
    List<Pairing> all = new ArrayList<>();
    for (int i = 0; i < one.letters.length; i++) {
      for (int j = 0; j < other.letters.length; j++) {
        Set<NameReason> ignored = EnumSet.noneOf(NameReason.class);
        double score =
            word(one.letters[i], one.units[i], other.letters[j], other.units[j], ignored);
        all.add(new Pairing(i, j, score));
      }
    }
    all.sort(
        Comparator.comparingDouble((Pairing p) -> -p.score)
            .thenComparingInt(p -> Math.abs(p.left - p.right))
            .thenComparingInt(p -> p.left + p.right)
            .thenComparingInt(p -> Math.min(p.left, p.right)));
    int[] partner = new int[one.letters.length];
    Arrays.fill(partner, -1);
    boolean[] taken = new boolean[other.letters.length];
    double sum = 0;
    double weight = 0;
    for (Pairing pair : all) {
      if (partner[pair.left] < 0 && !taken[pair.right]) {
        partner[pair.left] = pair.right;
        taken[pair.right] = true;
        int length = one.units[pair.left].length + other.units[pair.right].length;
        sum += pair.score * length;
        weight += length;
        word(
            one.letters[pair.left],
            one.units[pair.left],
            other.letters[pair.right],
            other.units[pair.right],
            reasons);
      }
    }
    double score = weight == 0 ? 0 : sum / weight;
    int longer = Math.max(one.letters.length, other.letters.length);
    int shorter = Math.min(one.letters.length, other.letters.length);
    if (longer > shorter) {
      reasons.add(NameReason.WORDS_WITHOUT_PARTNER);
      score *= 1 - PARTNERLESS * (longer - shorter) / longer;
    }
    if (!ascending(partner)) {
      reasons.add(NameReason.ANOTHER_WORD_ORDER);
      score *= ANOTHER_ORDER;
    }
    return score;
  }

  private static boolean ascending(int[] partner) {
    int last = -1;
    for (int at : partner) {
      if (at >= 0 && at < last) {
        return false;
      }
      last = Math.max(last, at);
    }
    return true;
  }

  private static double word(byte[] a, byte[] ua, byte[] b, byte[] ub, Set<NameReason> reasons) {
    if (Arrays.equals(a, b)) {
      reasons.add(NameReason.SAME_LETTERS);
      return 1;
    }
    double sound = Math.min(KNOWN, align(ua, ub));
    if (NameWords.hasArticle(a) != NameWords.hasArticle(b)) {
      double bare =
          WITHOUT_ARTICLE * Math.min(KNOWN, align(withoutArticle(a, ua), withoutArticle(b, ub)));
      if (bare > sound) {
        sound = bare;
        reasons.add(NameReason.PARTICLES_LEFT_OUT);
      }
    }
    if (KnownNames.get().share(a, b)) {
      reasons.add(NameReason.KNOWN_SPELLINGS);
      return KNOWN;
    }
    reasons.add(
        sound >= ALIKE
            ? NameReason.SOUNDS_ALIKE
            : sound >= IN_PART ? NameReason.SOUNDS_ALIKE_IN_PART : NameReason.SOUNDS_DIFFER);
    return sound;
  }

  private static byte[] withoutArticle(byte[] word, byte[] units) {
    return NameWords.hasArticle(word) ? Arrays.copyOfRange(units, 2, units.length) : units;
  }

  /** Returns the greatest sum of points over all alignments, as a share of what was possible. */
  static double align(byte[] a, byte[] b) {
    SoundCosts costs = SoundCosts.get();
    short[] points = costs.table();
    int width = costs.width();
    int possible = 0;
    int[] row = new int[b.length + 1];
    for (int j = 0; j < b.length; j++) {
      row[j + 1] = row[j] + points[b[j]];
      possible += costs.best(b[j]);
    }
    for (byte unit : a) {
      possible += costs.best(unit);
      int base = unit * width;
      int alone = points[base];
      int diagonal = row[0];
      row[0] += alone;
      for (int j = 0; j < b.length; j++) {
        int together = diagonal + points[base + b[j]];
        int left = row[j] + points[b[j]];
        diagonal = row[j + 1];
        row[j + 1] = Math.max(together, Math.max(left, diagonal + alone));
      }
    }
    return possible == 0 ? 0 : Math.max(0, Math.min(1, 2.0 * row[b.length] / possible));
  }
}
