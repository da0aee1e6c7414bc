package io.github.imisproject.i18n.check;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What the checks should take for granted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param disabled kinds that are not reported
 * @param maxLength the room there is for the text, in UTF-16 units; absent if there is no limit
 * @param optionalPlaceholders names that a translation may leave out, such as the number in the
 *     wording for exactly one
 * @param kept words that stay as they are in every language, such as names of products
 * @param apostropheQuotes whether an apostrophe quotes, as in Java's message format
 */
public record CheckOptions(
    Set<DefectKind> disabled,
    OptionalInt maxLength,
    Set<String> optionalPlaceholders,
    Set<String> kept,
    boolean apostropheQuotes) {
  /** All checks on, no limit. */
  public static final CheckOptions DEFAULT =
      new CheckOptions(Set.of(), OptionalInt.empty(), Set.of(), Set.of(), false);

  /** Copies the sets. */
  public CheckOptions {
    disabled = Set.copyOf(disabled);
    optionalPlaceholders = Set.copyOf(optionalPlaceholders);
    kept = Set.copyOf(kept);
    if (maxLength.isPresent() && maxLength.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "maxLength is " + maxLength.getAsInt() + ", must be 1 or more");
    }
  }

  /** Returns these options with some kinds not reported. */
  public CheckOptions without(Set<DefectKind> kinds) {
    return new CheckOptions(kinds, maxLength, optionalPlaceholders, kept, apostropheQuotes);
  }

  /** Returns these options with a limit of length, or none. */
  public CheckOptions withMaxLength(OptionalInt limit) {
    return new CheckOptions(disabled, limit, optionalPlaceholders, kept, apostropheQuotes);
  }

  /** Returns these options with placeholders that a translation may leave out. */
  public CheckOptions withOptional(Set<String> names) {
    return new CheckOptions(disabled, maxLength, names, kept, apostropheQuotes);
  }

  /** Returns these options with words that stay as they are. */
  public CheckOptions withKept(Set<String> words) {
    return new CheckOptions(disabled, maxLength, optionalPlaceholders, words, apostropheQuotes);
  }

  /** Returns these options for texts in which an apostrophe quotes, or does not. */
  public CheckOptions withApostropheQuotes(boolean quotes) {
    return new CheckOptions(disabled, maxLength, optionalPlaceholders, kept, quotes);
  }
}
