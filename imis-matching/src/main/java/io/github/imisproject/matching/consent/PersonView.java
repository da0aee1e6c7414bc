package io.github.imisproject.matching.consent;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.person.PersonField;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be seen of one person for one purpose on one day.
 *
 * <p>Only {@link ConsentGate} makes views. A view holds no person and no value that was not
 * consented to: it was filled with what is allowed, so there is nothing behind it to be got at.
 *
 * <p>Immutable and thread-safe.
 */
public final class PersonView implements PersonFacts {
  private final String id;
  private final Purpose purpose;
  private final LocalDate asOf;
  private final Map<PersonField<?>, Fact<?>> facts;
  private final Fact<Community> community;
  private final List<String> consentIds;

  PersonView(
      String id,
      Purpose purpose,
      LocalDate asOf,
      Map<PersonField<?>, Fact<?>> facts,
      Fact<Community> community,
      List<String> consentIds) {
    this.id = id;
    this.purpose = purpose;
    this.asOf = asOf;
    this.facts = Collections.unmodifiableMap(new IdentityHashMap<>(facts));
    this.community = community;
    this.consentIds = List.copyOf(consentIds);
  }

  /** Returns the person's pseudonym. */
  public String id() {
    return id;
  }

  /** Returns what the view may be used for. */
  public Purpose purpose() {
    return purpose;
  }

  /** Returns the day it was made for. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns the ids of the consents it rests on, in order. */
  public List<String> consentIds() {
    return consentIds;
  }

  /** Returns whether no consent allows anything. */
  public boolean isClosed() {
    return consentIds.isEmpty();
  }

  /** Returns on which side the person stands, migrant or local; a demographic fact. */
  public Fact<Community> community() {
    return community;
  }

  @Override
  @SuppressWarnings("unchecked") // the gate puts under each field the fact that field read
  public <T> Fact<T> fact(PersonField<T> field) {
    Fact<?> fact = facts.get(field);
    if (fact == null) {
      throw new IllegalArgumentException("field '" + field.name() + "' is not in this view");
    }
    return (Fact<T>) fact;
  }

  /** Returns the pseudonym, the purpose and the day; never a fact. */
  @Override
  public String toString() {
    return "PersonView[" + id + ", " + purpose + ", " + asOf + "]";
  }
}
