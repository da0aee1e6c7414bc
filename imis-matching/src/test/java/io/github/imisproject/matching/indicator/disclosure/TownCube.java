package io.github.imisproject.matching.indicator.disclosure;

import io.github.imisproject.core.person.Age;
import io.github.imisproject.core.person.AgeBand;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticPerson;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The people and the needs of a synthetic town, counted by six and by five dimensions. */
final class TownCube {
  private static final GeoPoint CENTRE =
      new SyntheticTown(TownSettings.of(1).people(1).offers(1))
          .directory()
          .regions()
          .get(0)
          .centroid()
          .orElseThrow();
  private static final Dimension AREA =
      new Dimension("area", List.of("N", "E", "S", "W", "CENTRE", "_U"));
  private static final Dimension GENDER = new Dimension("gender", names(Gender.values(), "_U"));
  private static final Dimension AGE = new Dimension("age", names(AgeBand.values()));
  private static final Dimension LANGUAGE =
      new Dimension("language", List.of("ar", "fa", "fr", "en", "uk", "ka"));
  private static final Dimension QUARTER =
      new Dimension("arrived", List.of("Q1", "Q2", "Q3", "Q4"));
  private static final Dimension CHILDREN = new Dimension("children", List.of("yes", "no"));
  private static final Dimension NEED =
      new Dimension(
          "need",
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
              "PLAY_SPORT"));

  /** All 1-, 2- and 3-way tables of six dimensions. */
  static final CubeDefinition PEOPLE =
      new CubeDefinition(
          "people", Optional.empty(), List.of(AREA, GENDER, AGE, LANGUAGE, QUARTER, CHILDREN), 3);

  /** All tables of the need and up to two of five dimensions. */
  static final CubeDefinition NEEDS =
      new CubeDefinition(
          "needs", Optional.of(NEED), List.of(AREA, GENDER, AGE, LANGUAGE, QUARTER), 2);

  private TownCube() {}

  static List<SyntheticPerson> people(long seed, int number) {
    try (Stream<SyntheticPerson> people =
        new SyntheticTown(TownSettings.of(seed).people(number)).people()) {
      return people.toList();
    }
  }

  static Cube people(List<SyntheticPerson> people, Predicate<SyntheticPerson> counted) {
    Cube.Counter counter = Cube.counter(PEOPLE);
    for (SyntheticPerson person : people) {
      if (counted.test(person)) {
        List<String> row = new ArrayList<>(row(person));
        row.add(person.groups().get("children"));
        counter.add(person.id(), Dimension.TOTAL, row);
      }
    }
    return counter.done();
  }

  static Cube needs(List<SyntheticPerson> people, Predicate<SyntheticPerson> counted) {
    Cube.Counter counter = Cube.counter(NEEDS);
    for (SyntheticPerson person : people) {
      if (counted.test(person)) {
        person.person().details().needs().stream()
            .flatMap(List::stream)
            .map(need -> need.category().notation())
            .distinct()
            .forEach(need -> counter.add(person.id(), need, row(person)));
      }
    }
    return counter.done();
  }

  private static List<String> row(SyntheticPerson person) {
    int arrived = Integer.parseInt(person.id().split("-")[1]) * 4 / 9000;
    return List.of(
        person
            .person()
            .details()
            .residence()
            .flatMap(r -> r.point())
            .map(TownCube::area)
            .orElse("_U"),
        person.person().details().gender().map(Gender::name).orElse("_U"),
        band(person),
        person.groups().get("firstLanguage"),
        "Q" + (Math.min(3, arrived) + 1));
  }

  private static String band(SyntheticPerson person) {
    Age age = person.person().details().age().orElseThrow();
    return AgeBand.of(age.on(java.time.LocalDate.of(2026, 3, 2)).youngest()).name();
  }

  private static String area(GeoPoint point) {
    double north = point.latitude() - CENTRE.latitude();
    double east = (point.longitude() - CENTRE.longitude()) * 0.8;
    if (north * north + east * east < 0.0004) {
      return "CENTRE";
    }
    return Math.abs(north) > Math.abs(east) ? north > 0 ? "N" : "S" : east > 0 ? "E" : "W";
  }

  private static List<String> names(Enum<?>[] values, String... more) {
    List<String> names = new ArrayList<>();
    Arrays.stream(values).map(Enum::name).forEach(names::add);
    names.addAll(List.of(more));
    return names;
  }
}
