package io.github.imisproject.matching.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a misspelt name should have been. */
public final class Suggestions {
  private Suggestions() {}

  /**
   * Returns the known name nearest to {@code name}, if it is near enough to be a slip: at most a
   * third of its letters differ.
   */
  public static Optional<String> nearest(String name, Collection<String> known) {
    if (name.length() > 64) {
      return Optional.empty();
    }
    return known.stream()
        .filter(k -> distance(name, k) <= Math.max(1, Math.max(name.length(), k.length()) / 3))
        .min(Comparator.<String>comparingInt(k -> distance(name, k)).thenComparing(k -> k));
  }

  /** The Levenshtein distance, ignoring case. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
