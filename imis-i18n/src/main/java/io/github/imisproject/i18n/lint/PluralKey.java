package io.github.imisproject.i18n.lint;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key whose ending names a plural form, as i18next and its kin write them.
 *
 * @param base the key without its ending
 * @param form the form, or {@code plural} in the older style of one ending for all but one
 */
record PluralKey(String base, String form) {
  private static final Pattern ENDING =
      Pattern.compile("(.+?)(?:_ordinal)?_(zero|one|two|few|many|other|plural)");
  private static final Set<String> OF_ONE_NUMBER = Set.of("zero", "one", "two");

  static Optional<PluralKey> of(String key) {
    Matcher m = ENDING.matcher(key);
    return m.matches() ? Optional.of(new PluralKey(m.group(1), m.group(2))) : Optional.empty();
  }

  /** "One place" need not show the number. */
  boolean mayOmitNumber() {
    return OF_ONE_NUMBER.contains(form);
  }
}
