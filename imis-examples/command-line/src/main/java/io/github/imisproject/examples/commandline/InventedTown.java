package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.referral.Referral;
import io.github.imisproject.core.referral.ReferralState;
import io.github.imisproject.core.referral.ReferralStep;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticHousehold;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticPerson;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import io.github.imisproject.matching.indicator.Areas;
import io.github.imisproject.matching.indicator.IndicatorData;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A drawn town as an authority would see it: who arrived, and what became of referrals. */
final class InventedTown {
  /** In the middle of the region that every drawn town has. */
  private static final GeoPoint CENTRE =
      new SyntheticTown(TownSettings.of(1).people(1).offers(1))
          .directory()
          .regions()
          .get(0)
          .centroid()
          .orElseThrow();

  private static final double AWAY = 0.03;

  private InventedTown() {}

  static Areas areas() {
    Map<String, GeoPoint> centres = new LinkedHashMap<>();
    Map<String, LocalizedText> names = new LinkedHashMap<>();
    centres.put("centre", CENTRE);
    names.put("centre", name("Κέντρο", "Centre", "Centre", "المركز", "مرکز"));
    centres.put("north", at(AWAY, 0));
    names.put("north", name("Βόρεια", "North", "Nord", "الشمال", "شمال"));
    centres.put("east", at(0, AWAY));
    names.put("east", name("Ανατολικά", "East", "Est", "الشرق", "شرق"));
    centres.put("south", at(-AWAY, 0));
    names.put("south", name("Νότια", "South", "Sud", "الجنوب", "جنوب"));
    centres.put("west", at(0, -AWAY));
    names.put("west", name("Δυτικά", "West", "Ouest", "الغرب", "غرب"));
    return Areas.around(centres, names);
  }

  private static GeoPoint at(double north, double east) {
    return new GeoPoint(CENTRE.latitude() + north, CENTRE.longitude() + east);
  }

  private static LocalizedText name(String el, String en, String fr, String ar, String fa) {
    return LocalizedText.ofLanguageMap(
        Map.of(
            LocalizedText.DEFAULT_MEMBER, "en", "el", el, "en", en, "fr", fr, "ar", ar, "fa", fa));
  }

  /** Returns the town on a day; the same arguments give the same town. */
  static IndicatorData data(long seed, int people, LocalDate day) {
    SyntheticTown town = new SyntheticTown(TownSettings.of(seed).people(people).offers(60));
    ConsentGate gate = new ConsentGate();
    List<PersonView> views = new ArrayList<>();
    List<Referral> referrals = new ArrayList<>();
    try (Stream<SyntheticHousehold> households = town.households()) {
      households
          .filter(household -> !household.arrivedOn().isAfter(day))
          .forEach(
              household -> {
                for (SyntheticPerson person : household.members()) {
                  views.add(
                      gate.view(
                          person.person(),
                          Optional.of(household.household()),
                          Purpose.STATISTICS,
                          day));
                  referrals.addAll(referrals(town, person, household.arrivedOn(), seed));
                }
              });
    }
    return new IndicatorData(views, town.directory(), referrals, day);
  }

  private static List<Referral> referrals(
      SyntheticTown town, SyntheticPerson person, LocalDate arrival, long seed) {
    List<Referral> referrals = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed ^ person.id().hashCode());
    for (var decision : town.history(person, arrival)) {
      if (decision.referred()) {
        referrals.add(
            referral(
                "r-" + person.id() + "-" + referrals.size(),
                decision.personId(),
                decision.offerId(),
                decision.succeeded(),
                arrival.plusDays(random.nextInt(60)).atStartOfDay(ZoneOffset.UTC).toInstant(),
                random));
      }
    }
    return referrals;
  }

  /** Most take a week or two to begin, some take months, and some never do. */
  private static Referral referral(
      String id,
      String person,
      String offer,
      boolean works,
      Instant from,
      SplittableRandom random) {
    List<ReferralStep> history = new ArrayList<>();
    Instant at = from;
    history.add(ReferralStep.to(ReferralState.PROPOSED, at));
    at = at.plus(Duration.ofDays(1 + random.nextInt(5)));
    if (!works && random.nextBoolean()) {
      history.add(ReferralStep.to(ReferralState.DECLINED, at, "not-suitable"));
      return new Referral(id, person, offer, history);
    }
    history.add(ReferralStep.to(ReferralState.ACCEPTED, at));
    at = at.plus(Duration.ofDays(1 + random.nextInt(10)));
    history.add(ReferralStep.to(ReferralState.CONFIRMED, at));
    double slow = random.nextDouble();
    at = at.plus(Duration.ofDays(1 + (long) (120 * slow * slow * slow)));
    history.add(ReferralStep.to(ReferralState.STARTED, at));
    at = at.plus(Duration.ofDays(14 + random.nextInt(90)));
    history.add(
        works
            ? ReferralStep.to(ReferralState.COMPLETED, at)
            : ReferralStep.to(ReferralState.FAILED, at, "stopped"));
    return new Referral(id, person, offer, history);
  }
}
