package io.github.imisproject.core.offer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.validation.TextLength;
import io.github.imisproject.core.validation.TextNotBlank;
import java.util.Optional;

/**
 * A language an offer can be used in.
 *
 * <p>Immutable and thread-safe.
 *
 * @param language the language
 * @param byInterpreter whether an interpreter helps
 * @param note what there is to know, such as the days
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OfferedLanguage(
    LanguageTag language,
    @JsonProperty(defaultValue = "false") Boolean byInterpreter,
    Optional<@TextNotBlank @TextLength(max = 200) LocalizedText> note) {
  /** Checks and copies the parts. */
  public OfferedLanguage {
    requireNonNull(language, "language");
    byInterpreter = Copies.orElse(byInterpreter, false);
    requireNonNull(note, "note");
  }

  /** Returns a language spoken by the staff. */
  public static OfferedLanguage of(LanguageTag language) {
    return new OfferedLanguage(language, false, Optional.empty());
  }
}
