package io.github.imisproject.core.provider;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.Truth;
import java.time.LocalDate;
import java.util.Map;

/**
 * An organisation that people can turn to.
 *
 * <p>Immutable and thread-safe. What all organisations have stands once, in {@link #details}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Provider.class, name = "Provider"),
  @JsonSubTypes.Type(value = PublicAuthority.class, name = "PublicAuthority")
})
public sealed interface Organisation permits Provider, PublicAuthority {
  /** Returns what all organisations have. */
  OrganisationDetails details();

  /** Returns the members of its JSON that IMIS does not know. */
  Map<String, Object> unknownMembers();

  /** Returns whether it may offer services on {@code date}; unknown if nobody recorded it. */
  Truth authorisedOn(LocalDate date);

  /** Returns its id. */
  default String id() {
    return details().id();
  }

  /** Returns its name. */
  default LocalizedText name() {
    return details().name();
  }
}
