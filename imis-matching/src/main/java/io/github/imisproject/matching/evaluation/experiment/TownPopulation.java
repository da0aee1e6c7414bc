package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticPerson;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The adults of an invented town. */
final class TownPopulation implements Population {
  private static final int HIGHEST_GRADE = 3;

  private final SyntheticTown town;
  private final Vocabularies vocabularies;
  private final Map<String, SyntheticPerson> byId = new HashMap<>();
  private final List<StudyCase> people = new ArrayList<>();

  TownPopulation(TownSettings settings, Vocabularies vocabularies) {
    this.town = new SyntheticTown(settings, vocabularies);
    this.vocabularies = vocabularies;
    town.households()
        .forEach(
            household ->
                household.members().stream()
                    .filter(SyntheticPerson::adult)
                    .forEach(
                        person -> {
                          byId.put(person.id(), person);
                          people.add(
                              new StudyCase(
                                  person.person(), household.household(), household.arrivedOn()));
                        }));
  }

  private SyntheticPerson person(StudyCase someone) {
    SyntheticPerson person = byId.get(someone.id());
    if (person == null) {
      throw new IllegalStateException("case '" + someone.id() + "' is of nobody in the town");
    }
    return person;
  }

  @Override
  public Directory directory() {
    return town.directory();
  }

  @Override
  public Vocabularies vocabularies() {
    return vocabularies;
  }

  @Override
  public List<StudyCase> people() {
    return people;
  }

  @Override
  public List<Referral> history(StudyCase someone) {
    return town.history(person(someone), someone.asOf());
  }

  @Override
  public int grade(StudyCase someone, Offer offer) {
    return town.grade(person(someone), offer);
  }

  @Override
  public int highestGrade() {
    return HIGHEST_GRADE;
  }

  @Override
  public double utility(StudyCase someone, Offer offer) {
    return town.utility(person(someone), offer);
  }

  @Override
  public double appeal(StudyCase someone, Offer offer) {
    return town.appeal(person(someone), offer);
  }

  @Override
  public SortedMap<String, String> groups(StudyCase someone) {
    return new TreeMap<>(person(someone).groups());
  }

  @Override
  public Optional<Bias> planted() {
    return Optional.of(new Bias("gender", Gender.FEMALE.name(), town.settings().bias()));
  }

  @Override
  public SortedMap<String, String> files() {
    return new TreeMap<>();
  }
}
