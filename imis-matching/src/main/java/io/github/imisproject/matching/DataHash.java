package io.github.imisproject.matching;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.internal.CanonicalJson;
import io.github.imisproject.matching.internal.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A hash of data that does not depend on their order.
 *
 * <p>Computed when first asked for, linear in the size of the data. Two threads may both compute
 * it, with the same outcome.
 */
final class DataHash {
  private final Directory directory;
  private final Vocabularies vocabularies;
  private final List<Person> people;
  private final List<Household> households;
  private volatile @Nullable String known;

  DataHash(
      Directory directory,
      Vocabularies vocabularies,
      List<Person> people,
      List<Household> households) {
    this.directory = directory;
    this.vocabularies = vocabularies;
    this.people = people;
    this.households = households;
  }

  String get() {
    String hash = known;
    if (hash == null) {
      hash = compute();
      known = hash;
    }
    return hash;
  }

  private String compute() {
    ImisJson json = ImisJson.create();
    List<String> lines = new ArrayList<>();
    add(lines, json, "region", directory.regions(), Region::id);
    add(lines, json, "organisation", directory.organisations(), Organisation::id);
    // Of a confidential place only what is public: a hash of its address could be guessed.
    add(
        lines,
        json,
        "place",
        directory.places().stream().map(Place::publicView).toList(),
        Place::id);
    add(lines, json, "offer", directory.offers(), Offer::id);
    add(lines, json, "person", people, Person::id);
    add(lines, json, "household", households, Household::id);
    lines.addAll(Vocabulary.lines(vocabularies));
    lines.sort(null);
    return CanonicalJson.sha256(String.join("\n", lines));
  }

  private static <T> void add(
      List<String> lines, ImisJson json, String kind, List<T> values, Function<T, String> id) {
    for (T value : values) {
      lines.add(kind + " " + id.apply(value) + " " + CanonicalJson.sha256(json.write(value)));
    }
  }
}
