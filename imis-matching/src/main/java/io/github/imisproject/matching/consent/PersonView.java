package io.github.imisproject.matching.consent;

import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.DenialReason;
import io.github.imisproject.core.consent.Protection;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.person.PersonField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
  private final SortedMap<DataCategory, String> grants;
  private final Map<DataCategory, DenialReason> denials;

  /** What is seen without any special category; made when first asked for. */
  private volatile @Nullable PersonView ordinary;

  PersonView(
      String id,
      Purpose purpose,
      LocalDate asOf,
      Map<PersonField<?>, Fact<?>> facts,
      Fact<Community> community,
      SortedMap<DataCategory, String> grants,
      Map<DataCategory, DenialReason> denials) {
    this.id = id;
    this.purpose = purpose;
    this.asOf = asOf;
    this.facts = Collections.unmodifiableMap(new IdentityHashMap<>(facts));
    this.community = community;
    this.grants = Collections.unmodifiableSortedMap(new TreeMap<>(grants));
    this.denials = Map.copyOf(denials);
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
    return grants.values().stream().distinct().sorted().toList();
  }

  /** Returns whether no consent allows anything. */
  public boolean isClosed() {
    return grants.isEmpty();
  }

  /** Returns the id of the consent that lets each category through; what is not here is closed. */
  public SortedMap<DataCategory, String> grants() {
    return grants;
  }

  /** Returns why each of the other categories is closed. */
  public Map<DataCategory, DenialReason> denials() {
    return denials;
  }

  /** Returns the fields whose value is in this view, in the order of {@link PersonField#all}. */
  public List<PersonField<?>> openFields() {
    List<PersonField<?>> open = new ArrayList<>();
    for (PersonField<?> field : PersonField.all()) {
      if (fact(field) instanceof Fact.Known) {
        open.add(field);
      }
    }
    return List.copyOf(open);
  }

  /**
   * Returns this view without the special categories of article 9 GDPR, but for those stated.
   *
   * <p>What is left out is not in the returned view at all.
   *
   * @param grounded the special categories there is a legal ground to look at
   */
  public PersonView withoutSpecialCategories(Set<DataCategory> grounded) {
    if (!grounded.isEmpty()) {
      return narrowed(grounded);
    }
    PersonView known = ordinary;
    if (known == null) {
      known = narrowed(grounded);
      ordinary = known; // two threads may both make it; both are equal
    }
    return known;
  }

  private PersonView narrowed(Set<DataCategory> grounded) {
    Map<PersonField<?>, Fact<?>> left = new IdentityHashMap<>();
    SortedMap<DataCategory, String> stillGranted = new TreeMap<>(grants);
    Map<DataCategory, DenialReason> reasons = new EnumMap<>(DataCategory.class);
    reasons.putAll(denials);
    for (PersonField<?> field : PersonField.all()) {
      boolean closed =
          field.category().protection() == Protection.SPECIAL
              && grants.containsKey(field.category())
              && !grounded.contains(field.category());
      if (closed) {
        stillGranted.remove(field.category());
        reasons.put(field.category(), DenialReason.GROUND_MISSING);
        left.put(field, new Fact.NotConsented<>(DenialReason.GROUND_MISSING));
      } else {
        left.put(field, fact(field));
      }
    }
    return new PersonView(id, purpose, asOf, left, community, stillGranted, reasons);
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
