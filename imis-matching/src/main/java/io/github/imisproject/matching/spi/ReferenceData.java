package io.github.imisproject.matching.spi;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.concept.ConceptCover;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Regions;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What rules and scorers look up: organisations, places and regions by id, and concepts by
 * reference.
 *
 * <p>Immutable and thread-safe. Look-ups take constant time, those along a hierarchy linear in its
 * height.
 */
public final class ReferenceData {
  /** Nothing but the embedded vocabularies. */
  public static final ReferenceData EMPTY =
      new ReferenceData(List.of(), List.of(), Regions.NONE, Vocabularies.embedded());

  private final Map<String, Organisation> organisations = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Regions regions;
  private final Vocabularies vocabularies;

  private ReferenceData(
      List<Organisation> organisations,
      List<Place> places,
      Regions regions,
      Vocabularies vocabularies) {
    organisations.forEach(o -> this.organisations.put(o.id(), o));
    places.forEach(p -> this.places.put(p.id(), p));
    this.regions = requireNonNull(regions, "regions");
    this.vocabularies = requireNonNull(vocabularies, "vocabularies");
  }

  /** Returns the reference data of a directory, with these vocabularies. */
  public static ReferenceData of(Directory directory, Vocabularies vocabularies) {
    return new ReferenceData(
        directory.organisations(),
        directory.places(),
        new Regions(directory.regions()),
        vocabularies);
  }

  /** Returns the reference data of a context, or {@link #EMPTY} if it has none. */
  public static ReferenceData of(MatchContext context) {
    return context.find(ReferenceData.class).orElse(EMPTY);
  }

  /** Returns the organisation of this id. */
  public Optional<Organisation> findOrganisation(String id) {
    return Optional.ofNullable(organisations.get(id));
  }

  /** Returns the place of this id. */
  public Optional<Place> findPlace(String id) {
    return Optional.ofNullable(places.get(id));
  }

  /** Returns which region lies in which. */
  public Regions regions() {
    return regions;
  }

  /** Returns the vocabularies. */
  public Vocabularies vocabularies() {
    return vocabularies;
  }

  /** Returns which concept includes which, by the hierarchies of the vocabularies. */
  public ConceptCover concepts() {
    return (broader, narrower) -> stepsUp(narrower, broader).isPresent();
  }

  /**
   * Returns how many steps lead up from one concept to another: 0 if they are the same, 1 if {@code
   * to} is the next broader one; empty if {@code to} is not above.
   */
  public OptionalInt stepsUp(ConceptRef from, ConceptRef to) {
    if (from.equals(to)) {
      return OptionalInt.of(0);
    }
    if (!from.scheme().equals(to.scheme())) {
      return OptionalInt.empty();
    }
    Optional<ConceptScheme> scheme = vocabularies.find(from.scheme());
    Optional<Concept> target = scheme.flatMap(s -> s.find(to.notation()));
    if (target.isEmpty()) {
      return OptionalInt.empty();
    }
    Integer steps = scheme.get().ancestors(from.notation()).get(target.get());
    return steps == null ? OptionalInt.empty() : OptionalInt.of(steps);
  }

  /**
   * Returns the name of a concept, or its notation in an undetermined language if no vocabulary has
   * it.
   */
  public LocalizedText name(ConceptRef ref) {
    return vocabularies
        .find(ref.scheme())
        .flatMap(scheme -> scheme.find(ref.notation()))
        .map(Concept::name)
        .orElseGet(() -> LocalizedText.of(LanguageTag.UNDETERMINED, ref.notation()));
  }
}
