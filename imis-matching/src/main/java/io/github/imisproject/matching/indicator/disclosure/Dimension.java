package io.github.imisproject.matching.indicator.disclosure;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.legal.LegalStatusKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One way to divide people, such as by area, into categories that do not overlap.
 *
 * <p>Immutable and thread-safe. Irregular stay is never a category: whoever asked for it could use
 * the figures against the people in them.
 *
 * @param code its stable name, such as {@code area}: letters, digits, {@code _} and {@code -}
 * @param categories the codes of its categories in the order of display, 1 to 200, none twice; the
 *     code {@value #TOTAL} stands for all of them and is not among them
 */
public record Dimension(String code, List<String> categories) {
  /** The code of all categories together, as in SDMX. */
  public static final String TOTAL = "_T";

  /** The code of the category of people of whom it is not known, as in SDMX. */
  public static final String UNKNOWN = "_U";

  private static final int MOST = 200;

  /**
   * Checks the codes.
   *
   * @throws IllegalArgumentException if a code is malformed, taken twice, or names irregular stay
   */
  public Dimension {
    requireNonNull(code, "code");
    categories = List.copyOf(categories);
    if (!code.matches("[A-Za-z][A-Za-z0-9_-]{0,63}")) {
      throw new IllegalArgumentException(
          "code is '" + code + "', must be up to 64 letters, digits, _ or -, a letter first");
    }
    if (categories.isEmpty() || categories.size() > MOST) {
      throw new IllegalArgumentException(
          "dimension '"
              + code
              + "' has "
              + categories.size()
              + " categories, must be 1 to "
              + MOST);
    }
    Set<String> seen = new HashSet<>();
    for (String category : categories) {
      if (category.isBlank() || category.length() > 200 || category.equals(TOTAL)) {
        throw new IllegalArgumentException(
            "dimension '" + code + "' has a category that is blank, long or " + TOTAL);
      }
      if (!seen.add(category)) {
        throw new IllegalArgumentException(
            "dimension '" + code + "' has category '" + category + "' twice");
      }
    }
    refuseIrregular(code, code);
    for (String category : categories) {
      refuseIrregular(code, category);
    }
  }

  private static void refuseIrregular(String code, String name) {
    if (name.toUpperCase(Locale.ROOT).contains(LegalStatusKind.IRREGULAR.name())) {
      throw new IllegalArgumentException(
          "dimension '" + code + "' tells irregular stay apart; no figure may, leave it out");
    }
  }
}
