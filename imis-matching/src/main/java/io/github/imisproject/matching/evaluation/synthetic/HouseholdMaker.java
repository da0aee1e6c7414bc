package io.github.imisproject.matching.evaluation.synthetic;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Household.Member;
import io.github.imisproject.core.person.Household.Role;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.internal.Draws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws one household from its number. Every share in this class is an assumption, except where a
 * source is named.
 */
final class HouseholdMaker {
  /** People in a household on average, by the shares below. */
  static final double MEAN_SIZE = 2.61;

  private static final int WORKING_AGE = 18;

  /**
   * Single, couple, single parent, couple with children, adult siblings. The shares make 40 % of
   * the people children, as UNHCR's Global Trends reports of forcibly displaced people.
   */
  private static final double[] HOUSEHOLD_TYPES = {0.30, 0.10, 0.15, 0.35, 0.10};

  private static final double[] CHILDREN_OF_ONE = {0, 0.50, 0.30, 0.20};
  private static final double[] CHILDREN_OF_TWO = {0, 0.25, 0.35, 0.25, 0.15};
  private static final double[] GENDERS = {0.495, 0.495, 0.01};

  private static final List<String> ORIGINS = List.of("ar", "fa", "fr", "en", "uk", "ka");
  private static final double[] FIRST_ORIGINS = {0.38, 0.27, 0.12, 0.10, 0.08, 0.05};
  private static final double[] LAST_ORIGINS = {0.24, 0.20, 0.18, 0.10, 0.23, 0.05};

  private static final List<String> NEEDS =
      List.of(
          "FIND_JOB",
          "FIND_HOME",
          "EMERGENCY_SHELTER",
          "LEARN_LANGUAGE",
          "LEARN_TRADE",
          "SEE_DOCTOR",
          "ASYLUM_PROCEDURE",
          "BENEFITS",
          "INTERPRETER_AT_OFFICE",
          "MEET_PEOPLE",
          "TAKE_PART_IN_CULTURE",
          "PLAY_SPORT");
  private static final double[] FIRST_NEEDS = {12, 12, 10, 14, 5, 10, 14, 8, 8, 4, 2, 1};
  private static final double[] LAST_NEEDS = {22, 16, 4, 14, 10, 8, 6, 8, 4, 4, 2, 2};

  private static final LegalStatusKind[] STATUSES = {
    LegalStatusKind.ASYLUM_APPLICANT,
    LegalStatusKind.REFUGEE,
    LegalStatusKind.SUBSIDIARY_PROTECTION,
    LegalStatusKind.TEMPORARY_PROTECTION,
    LegalStatusKind.FAMILY_REUNIFICATION
  };
  private static final double[] STATUS_SHARES = {0.40, 0.35, 0.10, 0.10, 0.05};

  private final TownSettings settings;
  private final Stock stock;

  HouseholdMaker(TownSettings settings, Stock stock) {
    this.settings = settings;
    this.stock = stock;
  }

  SyntheticHousehold make(long index) {
    Draws draws = new Draws(settings.seed(), 1, index);
    double progress = Math.min(1, (index + 0.5) * MEAN_SIZE / settings.people());
    LocalDate arrival =
        settings
            .firstDay()
            .plusDays((long) Math.min(settings.days() - 1, progress * settings.days()));
    double late = progress * settings.drift();
    int type = draws.weighted(HOUSEHOLD_TYPES);
    int adults = type == 0 || type == 2 ? 1 : 2;
    int children =
        switch (type) {
          case 2 -> draws.weighted(CHILDREN_OF_ONE);
          case 3 -> draws.weighted(CHILDREN_OF_TWO);
          default -> 0;
        };
    String language = ORIGINS.get(draws.weighted(mix(FIRST_ORIGINS, LAST_ORIGINS, late)));
    GeoPoint home = Stock.point(draws, 8);
    LegalStatusKind status = STATUSES[draws.weighted(STATUS_SHARES)];
    List<Member> members = new ArrayList<>();
    List<Traits> traits = new ArrayList<>();
    for (int i = 0; i < adults + children; i++) {
      boolean child = i >= adults;
      Role role = i == 0 ? Role.HEAD : child ? Role.CHILD : type == 4 ? Role.SIBLING : Role.PARTNER;
      members.add(new Member("p-" + index + "-" + i, role, Optional.of(child), Optional.of(child)));
      Draws own = new Draws(settings.seed(), 2, index, i);
      int age = child ? own.nextInt(WORKING_AGE) : WORKING_AGE + adultYears(own);
      traits.add(
          person(
              own,
              arrival.getYear() - age - 1,
              child,
              language,
              home,
              status,
              late,
              adults,
              children));
    }
    Household household = Household.builder("h-" + index).members(members).build();
    List<SyntheticPerson> people = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      people.add(
          new SyntheticPerson(
              RecordWriter.write(
                  members.get(i).personId(),
                  household.id(),
                  traits.get(i),
                  status,
                  arrival,
                  settings,
                  new Draws(settings.seed(), 3, index, i)),
              traits.get(i)));
    }
    return new SyntheticHousehold(household, people, arrival);
  }

  private Traits person(
      Draws draws,
      int birthYear,
      boolean child,
      String language,
      GeoPoint home,
      LegalStatusKind status,
      double late,
      int adults,
      int children) {
    Gender[] genders = {Gender.FEMALE, Gender.MALE, Gender.OTHER};
    Gender gender = genders[draws.weighted(GENDERS)];
    Optional<ConceptRef> occupation =
        child || draws.chance(0.2) ? Optional.empty() : Optional.of(stock.occupation(draws));
    List<ConceptRef> skills = new ArrayList<>();
    occupation.ifPresent(
        o -> stock.skillsOf(o).stream().filter(s -> draws.chance(0.8)).forEach(skills::add));
    for (int extra = child ? 0 : draws.nextInt(3); extra > 0; extra--) {
      ConceptRef skill = draws.pick(stock.skills);
      if (!skills.contains(skill)) {
        skills.add(skill);
      }
    }
    return new Traits(
        draws.nextLong(),
        !child,
        birthYear,
        gender,
        language,
        languages(draws, language),
        occupation,
        List.copyOf(skills),
        child ? List.of() : needs(draws, late),
        List.of(draws.pick(stock.interests)),
        home,
        work(status),
        adults + children,
        children > 0);
  }

  private static int adultYears(Draws draws) {
    return (int) (52 * draws.nextDouble() * draws.nextDouble());
  }

  private static WorkPermissionKind work(LegalStatusKind status) {
    return status == LegalStatusKind.ASYLUM_APPLICANT
        ? WorkPermissionKind.LIMITED
        : WorkPermissionKind.FULL;
  }

  private static Map<String, CefrLevel> languages(Draws draws, String first) {
    Map<String, CefrLevel> levels = new TreeMap<>();
    levels.put(first, CefrLevel.NATIVE);
    int greek = draws.weighted(0.35, 0.25, 0.2, 0.12, 0.08);
    if (greek > 0) {
      levels.putIfAbsent("el", CefrLevel.values()[greek - 1]);
    }
    int english = draws.weighted(0.45, 0.15, 0.15, 0.15, 0.10);
    if (english > 0) {
      levels.putIfAbsent("en", CefrLevel.values()[english - 1]);
    }
    return levels;
  }

  private static List<Need> needs(Draws draws, double late) {
    double[] weights = mix(FIRST_NEEDS, LAST_NEEDS, late);
    int count = 1 + draws.weighted(0.4, 0.4, 0.2);
    List<Need> needs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int which = draws.weighted(weights);
      weights[which] = 0;
      needs.add(
          Need.of(
              ConceptRef.of(Vocabularies.NEEDS, NEEDS.get(which)),
              Need.Urgency.values()[draws.weighted(0.15, 0.4, 0.35, 0.1)]));
    }
    return List.copyOf(needs);
  }

  private static double[] mix(double[] first, double[] last, double late) {
    double firstSum = 0;
    double lastSum = 0;
    for (int i = 0; i < first.length; i++) {
      firstSum += first[i];
      lastSum += last[i];
    }
    double[] mixed = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      mixed[i] = (1 - late) * first[i] / firstSum + late * last[i] / lastSum;
    }
    return mixed;
  }
}
