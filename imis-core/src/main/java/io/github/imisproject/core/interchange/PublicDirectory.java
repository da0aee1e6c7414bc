package io.github.imisproject.core.interchange;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.internal.json.PlainJson;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.json.JsonLimits;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.provider.Organisation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory as the public may see it: nothing in it tells where a confidential place is.
 *
 * <p>A confidential place loses address, point, description and the members IMIS does not know.
 * People write addresses into other fields, too. So wherever a text of an offer or an organisation
 * holds a line of such an address, an ellipsis stands instead, whatever its case, accents, digits
 * or punctuation; and in records that belong to the place, also the street without its number, and
 * numbers that are its coordinates to about half a kilometre. What is paraphrased ("the house
 * behind the mill") no program finds: whoever writes such texts must know.
 */
public final class PublicDirectory {
  /** Members whose texts are references: changing one would lead nowhere. */
  private static final Set<String> REFERENCES =
      Set.of("id", "providerId", "placeIds", "regionIds", "regionId", "parentId");

  private static final ImisJson JSON = ImisJson.create(JsonLimits.DEFAULT);

  private PublicDirectory() {}

  /**
   * Returns the public view; linear in the size of the directory times its confidential places. A
   * directory without confidential places is returned as it is.
   */
  public static Directory of(Directory directory) {
    List<Place> confidential = directory.places().stream().filter(Place::confidential).toList();
    if (confidential.isEmpty()) {
      return directory;
    }
    Secrets all = Secrets.of(confidential, false);
    List<Organisation> organisations = new ArrayList<>();
    for (Organisation organisation : directory.organisations()) {
      Secrets own = own(confidential, organisation.details().placeIds());
      organisations.add(cleaned(Organisation.class, organisation, all.and(own)));
    }
    List<Offer> offers = new ArrayList<>();
    for (Offer offer : directory.offers()) {
      Secrets own = own(confidential, offer.details().placeIds());
      offers.add(cleaned(Offer.class, offer, all.and(own)));
    }
    return new Directory(
        directory.regions(),
        organisations,
        directory.places().stream().map(Place::publicView).toList(),
        offers,
        members(directory.unknownMembers(), all));
  }

  private static Secrets own(List<Place> confidential, Set<String> placeIds) {
    return Secrets.of(
        confidential.stream().filter(place -> placeIds.contains(place.id())).toList(), true);
  }

  private static <T> T cleaned(Class<T> type, T record, Secrets secrets) {
    String json = JSON.write(record);
    Object tree =
        PlainJson.read("", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))).get();
    Object clean = clean(tree, secrets, false);
    if (tree.equals(clean)) {
      return record;
    }
    return JSON.read(type, PlainJson.writeLine(clean)).get();
  }

  private static Map<String, Object> members(Map<String, Object> members, Secrets secrets) {
    Map<String, Object> clean = new LinkedHashMap<>();
    members.forEach((name, value) -> put(clean, name, clean(value, secrets, false)));
    return clean;
  }

  @SuppressWarnings("NullAway") // JSON's null is a value like any other here
  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    members.put(name, value);
  }

  @SuppressWarnings("NullAway") // JSON's null is a value like any other here
  private static @Nullable Object clean(
      @Nullable Object value, Secrets secrets, boolean reference) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> clean = new LinkedHashMap<>();
      map.forEach(
          (name, inner) ->
              put(
                  clean,
                  String.valueOf(name),
                  clean(inner, secrets, REFERENCES.contains(String.valueOf(name)))));
      return clean;
    }
    if (value instanceof List<?> list) {
      List<Object> clean = new ArrayList<>();
      list.forEach(inner -> clean.add(clean(inner, secrets, reference)));
      return clean;
    }
    if (value instanceof String text && !reference) {
      return secrets.withheldFrom(text);
    }
    if (value instanceof Number number && secrets.isCoordinate(number)) {
      return null;
    }
    return value;
  }
}
