package io.github.imisproject.core.local;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.MentoringOffer;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.offer.VolunteeringOffer;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.provider.Provider;
import io.github.imisproject.core.provider.PublicAuthority;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The entities a town may add fields to and set rules for. */
public enum Owner {
  /** Every kind of offer. */
  OFFER(
      "Offer",
      "offers",
      List.of(
          ServiceOffer.class,
          JobOffer.class,
          HousingOffer.class,
          TrainingOffer.class,
          CulturalActivity.class,
          VolunteeringOffer.class,
          MentoringOffer.class)),
  /** Newcomers and local members. */
  PERSON("Person", "people", List.of(Migrant.class, LocalMember.class)),
  /** Providers and public authorities. */
  ORGANISATION("Organisation", "organisations", List.of(Provider.class, PublicAuthority.class)),
  /** Places. */
  PLACE("Place", "places", List.of(Place.class)),
  /** Regions. */
  REGION("Region", "regions", List.of(Region.class));

  private final String json;
  private final String list;
  private final List<Class<?>> types;

  Owner(String json, String list, List<Class<?>> types) {
    this.json = json;
    this.list = list;
    this.types = types;
  }

  /** Returns the name in a profile, such as {@code Offer}. */
  public String json() {
    return json;
  }

  /** Returns the member of a directory or of profiles that lists such entities. */
  public String list() {
    return list;
  }

  /** Returns the records of the model that are such entities. */
  public List<Class<?>> types() {
    return types;
  }

  /** Returns the members that the model itself knows, of all its records, in alphabetical order. */
  public SortedSet<String> members() {
    SortedSet<String> names = new TreeSet<>();
    types.forEach(type -> collect(type, names));
    names.add("type");
    return names;
  }

  static Optional<Owner> find(String json) {
    return Arrays.stream(values()).filter(o -> o.json.equals(json)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Owner::json).toList();
  }

  private static void collect(Class<?> type, SortedSet<String> names) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (isUnwrapped(type, component.getName())) {
        collect(component.getType(), names);
      } else if (!component.getName().equals("unknownMembers")) {
        names.add(component.getName());
      }
    }
  }

  private static boolean isUnwrapped(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name); // a record's fields carry its annotations
      return field.isAnnotationPresent(JsonUnwrapped.class);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
