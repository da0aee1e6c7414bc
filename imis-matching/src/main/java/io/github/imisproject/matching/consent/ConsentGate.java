package io.github.imisproject.matching.consent;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.ConsentDecision;
import io.github.imisproject.core.consent.Consents;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.DenialReason;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Lets through what a person's consents allow, and nothing else.
 *
 * <p>The only way from a {@link Person} to a rule or scorer. What no consent covers on the day
 * asked for, for the purpose asked for, is never read from the person at all. Withdrawal and expiry
 * therefore take effect with the next view.
 *
 * <p>Stateless and thread-safe.
 */
public final class ConsentGate {

  /**
   * Returns what may be seen of a person.
   *
   * @param person the person
   * @param household the person's household, if it is on record
   * @param purpose what for
   * @param asOf on which day
   */
  public PersonView view(
      Person person, Optional<Household> household, Purpose purpose, LocalDate asOf) {
    requireNonNull(household, "household");
    requireNonNull(purpose, "purpose");
    requireNonNull(asOf, "asOf");
    Gathering gathering = new Gathering(person.consentsOn(asOf), purpose, asOf);
    Map<PersonField<?>, Fact<?>> facts = new IdentityHashMap<>();
    for (PersonField<?> field : PersonField.all()) {
      facts.put(field, gathering.fact(field.category(), () -> field.read(person, household)));
    }
    Fact<Community> community =
        gathering.fact(
            DataCategory.DEMOGRAPHIC,
            () ->
                new Fact.Known<>(person instanceof Migrant ? Community.MIGRANT : Community.LOCAL));
    return new PersonView(
        person.id(), purpose, asOf, facts, community, gathering.grants, gathering.denials);
  }

  /** The decisions of one view, and the consents they rest on. Not thread-safe. */
  private static final class Gathering {
    private final Consents consents;
    private final Purpose purpose;
    private final LocalDate asOf;
    private final SortedMap<DataCategory, String> grants = new TreeMap<>();
    private final Map<DataCategory, DenialReason> denials = new EnumMap<>(DataCategory.class);

    Gathering(Consents consents, Purpose purpose, LocalDate asOf) {
      this.consents = consents;
      this.purpose = purpose;
      this.asOf = asOf;
    }

    /** Reads a fact if its category is allowed; otherwise {@code read} is never called. */
    <T> Fact<T> fact(DataCategory category, Supplier<? extends Fact<T>> read) {
      ConsentDecision decision = consents.decide(category, purpose, Optional.empty(), asOf);
      if (decision instanceof ConsentDecision.Granted granted) {
        grants.put(category, granted.consentId());
        return read.get();
      }
      DenialReason reason = ((ConsentDecision.Denied) decision).reason();
      denials.put(category, reason);
      return new Fact.NotConsented<>(reason);
    }
  }
}
