package io.github.imisproject.matching.indicator;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.person.Age;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.indicator.disclosure.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The categories of each dimension, and which one a fact falls into. Legal status, nationality and
 * whatever article 9 of the GDPR protects are not among them, so that no figure can be split by
 * them.
 */
final class Classification {
  static final String UNKNOWN = Dimension.UNKNOWN;

  static final Dimension GENDER =
      new Dimension("gender", List.of("FEMALE", "MALE", "OTHER", UNKNOWN));
  static final Dimension AGE =
      new Dimension(
          "age", List.of("Y0T17", "Y18T24", "Y25T34", "Y35T49", "Y50T64", "Y_GE65", UNKNOWN));
  static final Dimension STAY =
      new Dimension("stay", List.of("M0T5", "M6T11", "Y1", "Y_GE2", UNKNOWN));
  static final Dimension URGENCY =
      new Dimension("urgency", List.of("CRITICAL", "HIGH", "MEDIUM", "LOW", UNKNOWN));
  static final Dimension COVERAGE = new Dimension("coverage", List.of("OPEN", "MATCHED", "MET"));

  private static final long[] AGES = {18, 25, 35, 50, 65};
  private static final long[] MONTHS = {6, 12, 24};

  private final Vocabularies vocabularies;

  Classification(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** Returns a dimension of the topmost concepts of a vocabulary, and one for all others. */
  Dimension top(String code, String scheme) {
    List<String> categories = new ArrayList<>();
    vocabularies.get(scheme).topConcepts().forEach(c -> categories.add(c.notation()));
    categories.add(UNKNOWN);
    return new Dimension(code, categories);
  }

  /** Returns the topmost concept above one, the first of several. */
  String topOf(ConceptRef ref, String scheme) {
    ConceptScheme concepts = vocabularies.get(scheme);
    Optional<Concept> found =
        ref.scheme().equals(scheme)
            ? concepts.find(ref.notation())
            : ref.uri().flatMap(concepts::find);
    return found
        .flatMap(
            concept ->
                concept.broader().isEmpty()
                    ? found
                    : concepts.ancestors(concept.notation()).keySet().stream()
                        .filter(c -> c.broader().isEmpty())
                        .findFirst())
        .map(Concept::notation)
        .orElse(UNKNOWN);
  }

  static String gender(PersonView person) {
    return person
        .known(PersonField.GENDER)
        .filter(g -> g != Gender.UNDISCLOSED)
        .map(Gender::name)
        .orElse(UNKNOWN);
  }

  static String age(PersonView person) {
    Optional<Age.Span> span = person.known(PersonField.AGE).map(a -> a.on(person.asOf()));
    return span.map(s -> band(AGE, AGES, s.youngest())).orElse(UNKNOWN);
  }

  static String stay(PersonView person) {
    return person
        .known(PersonField.ARRIVAL_DATE)
        .map(
            arrival ->
                band(STAY, MONTHS, Math.max(0, ChronoUnit.MONTHS.between(arrival, person.asOf()))))
        .orElse(UNKNOWN);
  }

  static String urgency(Optional<Need.Urgency> urgency) {
    return urgency.map(Need.Urgency::name).orElse(UNKNOWN);
  }

  static String band(Dimension dimension, long[] limits, long value) {
    int index = 0;
    while (index < limits.length && value >= limits[index]) {
      index++;
    }
    return dimension.categories().get(index);
  }

  /** Returns the last day's end that still counts. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
