package io.github.imisproject.i18n.xliff;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The texts of one original file.
 *
 * <p>Immutable and thread-safe. Units of groups are listed with the others, in their order.
 *
 * @param id the file's name tag, without blanks
 * @param original where the texts come from, if it says so
 * @param units the texts; at least one
 */
public record XliffFile(String id, Optional<String> original, List<XliffUnit> units) {
  /** Copies the list. */
  public XliffFile {
    requireNonNull(original, "original");
    XliffValues.requireNmtoken("id", id);
    units = List.copyOf(units);
    if (units.isEmpty()) {
      throw new IllegalArgumentException("file '" + id + "' has no unit; give it one");
    }
  }
}
