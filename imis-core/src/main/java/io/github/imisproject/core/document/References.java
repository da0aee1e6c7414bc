package io.github.imisproject.core.document;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.provider.Organisation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds references that lead nowhere. */
final class References {
  private final List<Problem> problems = new ArrayList<>();

  private References() {}

  static List<Problem> of(Directory directory) {
    References references = new References();
    Set<String> regions = ids(directory.regions(), Region::id);
    Set<String> organisations = ids(directory.organisations(), Organisation::id);
    Set<String> places = ids(directory.places(), Place::id);
    int at = 0;
    for (Organisation organisation : directory.organisations()) {
      String path = "/organisations/" + at++;
      references.demand(places, organisation.details().placeIds(), path + "/placeIds");
    }
    at = 0;
    for (Offer offer : directory.offers()) {
      String path = "/offers/" + at++;
      OfferDetails details = offer.details();
      references.demand(organisations, List.of(details.providerId()), path + "/providerId");
      references.demand(places, details.placeIds(), path + "/placeIds");
      if (!regions.isEmpty()) {
        references.demand(regions, details.regionIds(), path + "/regionIds");
      }
    }
    return List.copyOf(references.problems);
  }

  static List<Problem> of(Profiles profiles) {
    References references = new References();
    Set<String> households = ids(profiles.households(), Household::id);
    Set<String> people = ids(profiles.people(), Person::id);
    int at = 0;
    for (Person person : profiles.people()) {
      String path = "/people/" + at++ + "/householdId";
      references.demand(households, person.details().householdId().stream().toList(), path);
    }
    at = 0;
    for (Household household : profiles.households()) {
      String path = "/households/" + at++ + "/members";
      List<String> members = household.members().stream().map(Household.Member::personId).toList();
      // A baby or a partner may well have no profile; a household of strangers is a slip of the pen
      if (members.stream().noneMatch(people::contains)) {
        references.demand(people, members, path);
      }
    }
    return List.copyOf(references.problems);
  }

  private void demand(Set<String> known, Iterable<String> asked, String path) {
    for (String id : asked) {
      if (!known.contains(id)) {
        problems.add(Problem.warning(path, "model.dangling", Map.of("id", id)));
      }
    }
  }

  private static <T> Set<String> ids(List<T> list, Function<T, String> id) {
    Set<String> ids = new HashSet<>();
    list.forEach(e -> ids.add(id.apply(e)));
    return ids;
  }
}
