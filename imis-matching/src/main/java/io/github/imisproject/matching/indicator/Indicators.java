package io.github.imisproject.matching.indicator;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.referral.Referral;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.indicator.disclosure.Cube;
import io.github.imisproject.matching.indicator.disclosure.CubeDefinition;
import io.github.imisproject.matching.indicator.disclosure.Dimension;
import io.github.imisproject.matching.indicator.disclosure.ReleaseLedger;
import io.github.imisproject.matching.indicator.disclosure.ReleasedCube;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what an authority needs to know: needs and how far they are covered, waiting, outcomes,
 * skills, capacity.
 *
 * <p>Four cubes count people, each person once in each category of the stratum:
 *
 * <ul>
 *   <li>{@code people}: who is there, and how far they were helped (people assisted);
 *   <li>{@code needs}, by category of need: coverage and what is unmet. A need is met if it is
 *       recorded so, or a referral to an offer that meets it has begun or is completed; matched if
 *       one is under way; the least covered of several needs of one category counts;
 *   <li>{@code referrals}, by category of offer: outcomes, and days from the proposal until the
 *       person took part, or so far. The furthest of several referrals counts;
 *   <li>{@code skills}, by field of skill: the supply.
 * </ul>
 *
 * <p>Three plain tables tell of no person: {@code capacity} by category and area, {@code
 * skillDemand} (places in open jobs that ask for a field of skill) and {@code network} (open offers
 * and the organisations behind them).
 *
 * <p>Immutable and thread-safe. Linear in people, needs, referrals and offers.
 */
public final class Indicators {
  private static final int WAYS = 3;

  private final Areas areas;
  private final Classification classes;
  private final CubeDefinition people;
  private final CubeDefinition needs;
  private final CubeDefinition referrals;
  private final CubeDefinition skills;
  private final Dimension category;
  private final IndicatorLabels labels;

  /**
   * Creates the indicators of a town.
   *
   * @param areas the areas to tell apart
   * @param vocabularies the vocabularies of needs and skills, with the embedded schemes' ids
   */
  public Indicators(Areas areas, Vocabularies vocabularies) {
    this.areas = requireNonNull(areas, "areas");
    this.classes = new Classification(vocabularies);
    this.labels = new IndicatorLabels(areas, vocabularies);
    Dimension area = areas.dimension();
    Dimension need = classes.top("need", Vocabularies.NEEDS);
    Dimension skill = classes.top("skill", Vocabularies.SKILLS);
    this.category =
        new Dimension(
            "category", Arrays.stream(OfferCategory.values()).map(OfferCategory::name).toList());
    this.people =
        new CubeDefinition(
            "people",
            Optional.empty(),
            List.of(
                area,
                Classification.GENDER,
                Classification.AGE,
                Classification.STAY,
                Progress.ASSISTED),
            WAYS);
    this.needs =
        new CubeDefinition(
            "needs",
            Optional.of(need),
            List.of(
                area,
                Classification.COVERAGE,
                Classification.URGENCY,
                Classification.GENDER,
                Classification.AGE,
                Classification.STAY),
            WAYS - 1);
    this.referrals =
        new CubeDefinition(
            "referrals",
            Optional.of(category),
            List.of(
                area,
                Progress.OUTCOME,
                Progress.WAITING,
                Classification.GENDER,
                Classification.AGE),
            WAYS - 1);
    this.skills =
        new CubeDefinition(
            "skills",
            Optional.of(skill),
            List.of(area, Classification.GENDER, Classification.AGE),
            WAYS - 1);
  }

  /** Returns the cubes that are published, for a new {@link ReleaseLedger}. */
  public List<CubeDefinition> family() {
    return List.of(people, needs, referrals, skills);
  }

  /**
   * Counts, and publishes what may be published.
   *
   * @param data what is counted
   * @param period the period's code, such as {@code 2026-Q1}
   * @param ledger where it is published; save it afterwards
   * @throws IllegalArgumentException if the ledger is of another family
   */
  public IndicatorReport publish(IndicatorData data, String period, ReleaseLedger ledger) {
    List<ReleasedCube> released = new ArrayList<>();
    for (Cube cube : count(data)) {
      released.add(ledger.publish(cube, period).release());
    }
    return new IndicatorReport(
        period,
        ledger.minimum(),
        released,
        List.of(capacity(data), skillDemand(data), network(data)),
        labels);
  }

  /** Returns the true counts, which are personal data: for {@link ReleaseLedger} or noise. */
  public List<Cube> count(IndicatorData data) {
    Map<String, Offer> offers = new HashMap<>();
    data.directory().offers().forEach(o -> offers.put(o.id(), o));
    Map<String, List<Progress>> byPerson = new HashMap<>();
    Instant at = Classification.endOf(data.asOf());
    for (Referral referral : data.referrals()) {
      Progress.of(referral, at)
          .ifPresent(
              p -> byPerson.computeIfAbsent(referral.person(), id -> new ArrayList<>()).add(p));
    }
    Counting counting = new Counting(offers);
    for (PersonView person : data.people()) {
      if (!person.isClosed()) {
        List<Progress> progress = new ArrayList<>(byPerson.getOrDefault(person.id(), List.of()));
        progress.sort(Progress.FURTHEST);
        counting.add(person, progress);
      }
    }
    return counting.done();
  }

  /** The four cubes while they fill. */
  private final class Counting {
    private final Map<String, Offer> offers;
    private final Cube.Counter countedPeople = Cube.counter(people);
    private final Cube.Counter countedNeeds = Cube.counter(needs);
    private final Cube.Counter countedReferrals = Cube.counter(referrals);
    private final Cube.Counter countedSkills = Cube.counter(skills);

    Counting(Map<String, Offer> offers) {
      this.offers = offers;
    }

    void add(PersonView person, List<Progress> progress) {
      String area = person.known(PersonField.RESIDENCE).map(areas::of).orElse(Dimension.UNKNOWN);
      String gender = Classification.gender(person);
      String age = Classification.age(person);
      String stay = Classification.stay(person);
      String assisted = progress.isEmpty() ? "NONE" : progress.get(0).assisted();
      countedPeople.add(person.id(), Dimension.TOTAL, List.of(area, gender, age, stay, assisted));
      covered(person, progress, offers)
          .forEach(
              (need, covered) ->
                  countedNeeds.add(
                      person.id(),
                      need,
                      List.of(area, covered.coverage, covered.urgency, gender, age, stay)));
      Set<String> seen = new HashSet<>();
      for (Progress each : progress) {
        Offer offer = offers.get(each.referral().offer());
        if (offer != null && seen.add(offer.details().category().name())) {
          countedReferrals.add(
              person.id(),
              offer.details().category().name(),
              List.of(area, each.outcome(), each.waiting(), gender, age));
        }
      }
      person.known(PersonField.SKILLS).orElse(List.of()).stream()
          .flatMap(s -> s.concept().stream())
          .map(c -> classes.topOf(c, Vocabularies.SKILLS))
          .distinct()
          .forEach(field -> countedSkills.add(person.id(), field, List.of(area, gender, age)));
    }

    List<Cube> done() {
      return List.of(
          countedPeople.done(), countedNeeds.done(), countedReferrals.done(), countedSkills.done());
    }
  }

  /** How far a person's needs of one category are covered, and how urgent the most urgent is. */
  private record Covered(String coverage, String urgency) {
    Covered and(Covered other) {
      return new Covered(
          first(Classification.COVERAGE, coverage, other.coverage),
          first(Classification.URGENCY, urgency, other.urgency));
    }

    private static String first(Dimension dimension, String one, String other) {
      List<String> order = dimension.categories();
      return order.indexOf(one) <= order.indexOf(other) ? one : other;
    }
  }

  private Map<String, Covered> covered(
      PersonView person, List<Progress> progress, Map<String, Offer> offers) {
    Map<String, Covered> covered = new TreeMap<>();
    for (Need need : person.known(PersonField.NEEDS).orElse(List.of())) {
      if (need.status() == Need.Status.WITHDRAWN) {
        continue;
      }
      String coverage = need.status().name();
      for (Progress each : progress) {
        Offer offer = offers.get(each.referral().offer());
        if (offer != null && offer.details().meetsNeeds().contains(need.category())) {
          coverage = last(coverage, each.coverage().orElse(coverage));
        }
      }
      covered.merge(
          classes.topOf(need.category(), Vocabularies.NEEDS),
          new Covered(coverage, Classification.urgency(need.urgency())),
          Covered::and);
    }
    return covered;
  }

  private static String last(String one, String other) {
    List<String> order = Classification.COVERAGE.categories();
    return order.indexOf(one) >= order.indexOf(other) ? one : other;
  }

  private PlainTable capacity(IndicatorData data) {
    Map<String, Place> places = new HashMap<>();
    data.directory().places().forEach(p -> places.put(p.id(), p));
    Tally tally = new Tally(3);
    for (Offer offer : data.directory().offers()) {
      if (!offer.details().openOn(data.asOf())) {
        continue;
      }
      long total = 0;
      long free = 0;
      for (Capacity capacity : offer.details().capacities()) {
        if (capacity.total().isPresent() && capacity.available().isPresent()) {
          total += capacity.total().get();
          free += capacity.available().get();
        }
      }
      tally.add(List.of(offer.details().category().name(), area(offer, places)), 1, total, free);
    }
    return tally.table(
        "capacity", List.of(category, areas.dimension()), List.of("offers", "places", "free"));
  }

  /** An offer at places in several areas, or at any confidential one, lies in none. */
  private String area(Offer offer, Map<String, Place> places) {
    Set<String> found = new HashSet<>();
    for (String id : offer.details().placeIds()) {
      Place place = places.get(id);
      found.add(place == null ? Dimension.UNKNOWN : areas.of(place));
    }
    return found.size() == 1 ? found.iterator().next() : Dimension.UNKNOWN;
  }

  private PlainTable skillDemand(IndicatorData data) {
    Tally tally = new Tally(2);
    for (Offer offer : data.directory().offers()) {
      if (offer instanceof JobOffer job && job.details().openOn(data.asOf())) {
        long places =
            job.details().capacities().stream()
                .mapToLong(c -> c.available().orElse(c.total().orElse(0)))
                .sum();
        long asked = job.details().capacities().isEmpty() ? 1 : places;
        job.essentialSkills().stream()
            .map(s -> classes.topOf(s, Vocabularies.SKILLS))
            .distinct()
            .forEach(field -> tally.add(List.of(field), 1, asked));
      }
    }
    return tally.table(
        "skillDemand",
        List.of(classes.top("skill", Vocabularies.SKILLS)),
        List.of("offers", "places"));
  }

  /** Nothing of referrals: one more offer that somebody was sent to tells of one person. */
  private PlainTable network(IndicatorData data) {
    Map<String, Set<String>> organisations = new HashMap<>();
    Tally tally = new Tally(2);
    for (Offer offer : data.directory().offers()) {
      if (offer.details().openOn(data.asOf())) {
        String field = offer.details().category().name();
        boolean first =
            organisations
                .computeIfAbsent(field, f -> new HashSet<>())
                .add(offer.details().providerId());
        tally.add(List.of(field), 1, first ? 1 : 0);
      }
    }
    return tally.table("network", List.of(category), List.of("offers", "organisations"));
  }

  /** Adds numbers up by categories. */
  private static final class Tally {
    private final int measures;
    private final Map<List<String>, long[]> sums = new HashMap<>();

    Tally(int measures) {
      this.measures = measures;
    }

    void add(List<String> categories, long... values) {
      long[] sum = sums.computeIfAbsent(categories, c -> new long[measures]);
      for (int i = 0; i < measures; i++) {
        sum[i] += values[i];
      }
    }

    PlainTable table(String code, List<Dimension> dimensions, List<String> measureCodes) {
      List<PlainTable.Row> rows = new ArrayList<>();
      sums.forEach(
          (categories, sum) ->
              rows.add(new PlainTable.Row(categories, Arrays.stream(sum).boxed().toList())));
      rows.sort(
          (a, b) -> {
            for (int i = 0; i < dimensions.size(); i++) {
              List<String> order = dimensions.get(i).categories();
              int by =
                  Integer.compare(
                      order.indexOf(a.categories().get(i)), order.indexOf(b.categories().get(i)));
              if (by != 0) {
                return by;
              }
            }
            return 0;
          });
      return new PlainTable(code, dimensions, measureCodes, rows);
    }
  }
}
