package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A field that a town adds to the model.
 *
 * <p>Immutable and thread-safe. Its values are members of the entity's JSON object, kept and
 * written back by every reader; only a reader with the profile knows what they mean.
 *
 * @param owner the entity that has it
 * @param name the member's name
 * @param type what its values are
 * @param required whether every entity must have it
 * @param mustUnderstand whether a reader that does not know it must refuse the document
 * @param label what it is called
 * @param description what it means
 * @param codes for {@link Type#CODE}, the codes and their names; empty for other types
 * @param scheme for {@link Type#CONCEPT}, the vocabulary
 * @param minimum for numbers, the least value
 * @param maximum for numbers, the greatest value
 * @param maxLength for texts, the greatest length in code points
 * @param dataCategory for a field of people, the category of data that consent must cover
 */
public record LocalField(
    Owner owner,
    String name,
    Type type,
    boolean required,
    boolean mustUnderstand,
    LocalizedText label,
    Optional<LocalizedText> description,
    Map<String, LocalizedText> codes,
    Optional<String> scheme,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    Optional<Integer> maxLength,
    Optional<DataCategory> dataCategory) {
  /** What a field's values are. */
  public enum Type {
    /** A text in no particular language, such as a number of a register. */
    TEXT,
    /** A text by language. */
    LOCALIZED_TEXT,
    /** A whole number. */
    INTEGER,
    /** A number. */
    DECIMAL,
    /** Yes or no. */
    BOOLEAN,
    /** A day. */
    DATE,
    /** One of the codes that the profile lists. */
    CODE,
    /** A concept of a vocabulary, such as {@code needs:FIND_HOME}. */
    CONCEPT
  }

  /** Copies the codes. */
  public LocalField {
    requireNonNull(owner, "owner");
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(label, "label");
    requireNonNull(description, "description");
    codes = Copies.map(codes);
    requireNonNull(scheme, "scheme");
    requireNonNull(minimum, "minimum");
    requireNonNull(maximum, "maximum");
    requireNonNull(maxLength, "maxLength");
    requireNonNull(dataCategory, "dataCategory");
  }

  /** Returns the name by which a document says that the field must be understood. */
  public String id() {
    return owner.json() + "." + name;
  }
}
