package io.github.imisproject.core.person;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.imisproject.core.consent.Consents;
import io.github.imisproject.core.value.Truth;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A person whom IMIS serves, known by a pseudonym.
 *
 * <p>Immutable and thread-safe. What migrants and locals share stands once, in {@link #details}.
 * Rules and scorers never receive a person, only {@link PersonFacts}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Migrant.class, name = "Migrant"),
  @JsonSubTypes.Type(value = LocalMember.class, name = "LocalMember")
})
public sealed interface Person permits Migrant, LocalMember {
  /**
   * The age from which a person agrees for himself or herself, article 8 GDPR, unless a law lowers
   * it.
   */
  int AGE_OF_CONSENT = 16;

  /** Returns what every person may have. */
  PersonDetails details();

  /** Returns the members of its JSON that IMIS does not know. */
  Map<String, Object> unknownMembers();

  /** Returns the pseudonym. */
  default String id() {
    return details().id();
  }

  /**
   * Returns what may be done with the data about this person.
   *
   * <p>A guardian must have agreed if the person is, or may be, younger than {@link
   * #AGE_OF_CONSENT} on {@code date}. An unknown age alone does not make a minor.
   */
  default Consents consentsOn(LocalDate date) {
    boolean minor =
        details()
            .age()
            .map(a -> a.between(Optional.of(AGE_OF_CONSENT), Optional.empty(), date) != Truth.TRUE)
            .orElse(false);
    boolean unaccompanied =
        this instanceof Migrant migrant && migrant.unaccompaniedMinor().orElse(false);
    return new Consents(id(), details().consents(), minor || unaccompanied);
  }
}
