package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.text.LanguageTag;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What a town demands of one member of an entity, beyond what makes it sound.
 *
 * <p>Immutable and thread-safe. Breaking one is a warning: the entity is kept.
 *
 * @param owner the entity
 * @param member the member's name, of the model or of a field the town added
 * @param required whether it must be there
 * @param maxLength the greatest length of its text, in code points of each language
 * @param maxItems how many elements its list may have
 * @param languages the languages its text must be in
 * @param minimum the least value of its number
 * @param maximum the greatest value of its number
 */
public record ContentRule(
    Owner owner,
    String member,
    boolean required,
    Optional<Integer> maxLength,
    Optional<Integer> maxItems,
    Set<LanguageTag> languages,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum) {
  /** Copies the languages. */
  public ContentRule {
    requireNonNull(owner, "owner");
    requireNonNull(member, "member");
    requireNonNull(maxLength, "maxLength");
    requireNonNull(maxItems, "maxItems");
    languages = Copies.set(languages);
    requireNonNull(minimum, "minimum");
    requireNonNull(maximum, "maximum");
  }
}
