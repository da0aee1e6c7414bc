package io.github.imisproject.matching.evaluation.data;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.esco.EscoClassification;
import io.github.imisproject.core.esco.EscoReader;
import io.github.imisproject.core.hsds.HsdsImport;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.ReadingProgress;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import io.github.imisproject.matching.evaluation.trec.Qrels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * People and offers from files, and what is known of who suits what.
 *
 * <p>Immutable and thread-safe.
 *
 * @param directory the offers and what they refer to
 * @param vocabularies where concepts are looked up, ESCO included if it was named
 * @param people who takes part, in the order of their arrival, equal days by id
 * @param judgements the grades, by the ids of person and offer
 * @param history what was decided before, by line
 * @param groups the groups of each person, by attribute
 * @param withoutConsent how many people were left out because no consent allows research with all
 *     that their record holds
 */
public record StudyRecords(
    Directory directory,
    Vocabularies vocabularies,
    List<Participant> people,
    Qrels judgements,
    List<Referral> history,
    Map<String, SortedMap<String, String>> groups,
    int withoutConsent) {
  /** The lowest grade of a suitable offer. */
  public static final int SUITABLE = 2;

  /** Copies the collections. */
  public StudyRecords {
    requireNonNull(directory, "directory");
    requireNonNull(vocabularies, "vocabularies");
    people = List.copyOf(people);
    requireNonNull(judgements, "judgements");
    history = List.copyOf(history);
    groups = Map.copyOf(groups);
  }

  /**
   * Somebody who takes part.
   *
   * @param person the record
   * @param household the household, of one if none is on record
   * @param arrivedOn the day of arrival, or of the question where none is on record
   */
  public record Participant(Person person, Household household, LocalDate arrivedOn) {
    /** Returns the id; never anything else about the person. */
    @Override
    public String toString() {
      return "Participant[" + person.id() + "]";
    }
  }

  /**
   * Reads the files that an experiment names.
   *
   * @param data the names
   * @param vocabularies where concepts are looked up
   * @param files finds and fingerprints them
   * @return the records, or every problem found; warnings come with the records
   */
  public static Reading<StudyRecords> read(
      StudyData.Records data, Vocabularies vocabularies, StudyFiles files) {
    Vocabularies all =
        data.esco().map(name -> esco(name, vocabularies, files)).orElse(vocabularies);
    Optional<Directory> directory = directory(data, files);
    Optional<Profiles> profiles = profiles(data, files);
    Optional<Qrels> judgements = qrels(data.judgements(), files);
    List<Referral> history = new ArrayList<>();
    Map<String, SortedMap<String, String>> groups = new HashMap<>();
    if (directory.isPresent() && profiles.isPresent() && judgements.isPresent()) {
      Set<String> people = new HashSet<>();
      profiles.get().people().forEach(person -> people.add(person.id()));
      Set<String> offers = new HashSet<>();
      directory.get().offers().forEach(offer -> offers.add(offer.id()));
      data.history()
          .ifPresent(
              name ->
                  history.addAll(
                      new DecisionTable(people, offers, judgements.get()).read(files, name)));
      data.groups().ifPresent(name -> groups.putAll(GroupTable.read(files, name, people)));
    }
    if (Reading.failed(files.problems()).hasErrors()
        || directory.isEmpty()
        || profiles.isEmpty()
        || judgements.isEmpty()) {
      return Reading.failed(files.problems());
    }
    List<Participant> agreed = participants(profiles.get(), data.asOf());
    int without = profiles.get().people().size() - agreed.size();
    if (without > 0) {
      files.add(
          data.people(),
          Problem.warning(
              data.people(),
              "experiment.withoutConsent",
              Map.of("count", Integer.toString(without))));
    }
    return Reading.of(
        new StudyRecords(directory.get(), all, agreed, judgements.get(), history, groups, without),
        files.problems());
  }

  private static Vocabularies esco(String name, Vocabularies vocabularies, StudyFiles files) {
    Optional<Path> folder = files.find(name);
    if (folder.isEmpty()) {
      return vocabularies;
    }
    Reading<EscoClassification> reading = EscoReader.read(folder.get());
    files.addAll(name, reading.problems());
    return reading
        .value()
        .map(esco -> vocabularies.with(esco.occupations()).with(esco.skills()))
        .orElse(vocabularies);
  }

  private static Optional<Directory> directory(StudyData.Records data, StudyFiles files) {
    String name = data.offers();
    if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return OfferTable.read(files, name, data.language());
    }
    Optional<Path> path = files.find(name);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    if (!Files.isDirectory(path.get())) {
      Optional<String> text = files.text(name);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      if (text.get().contains("\"regions\"") || text.get().contains("\"organisations\"")) {
        return kept(name, ImisJson.create().read(Directory.class, text.get()), files);
      }
    }
    return kept(name, HsdsImport.in(data.language()).read(path.get(), ReadingProgress.NONE), files);
  }

  private static Optional<Profiles> profiles(StudyData.Records data, StudyFiles files) {
    if (data.people().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return PeopleTable.read(files, data.people(), data.language());
    }
    return files
        .text(data.people())
        .flatMap(text -> kept(data.people(), ImisJson.create().read(Profiles.class, text), files));
  }

  private static <T> Optional<T> kept(String name, Reading<T> reading, StudyFiles files) {
    files.addAll(name, reading.problems());
    return reading.value();
  }

  /** Reads judgements; empty with problems if there are none to be had. */
  public static Optional<Qrels> qrels(String name, StudyFiles files) {
    Optional<Path> path = files.find(name);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      return kept(name, Qrels.read(path.get()), files);
    } catch (IOException e) {
      files.add(name, Problem.error(name, "experiment.fileUnreadable", Map.of("name", name)));
      return Optional.empty();
    }
  }

  private static List<Participant> participants(Profiles profiles, LocalDate asOf) {
    Map<String, Household> households = new HashMap<>();
    profiles.households().forEach(household -> households.put(household.id(), household));
    Map<String, Participant> agreed = new TreeMap<>();
    for (Person person : profiles.people()) {
      Optional<Household> household =
          person.details().householdId().map(households::get).filter(h -> h != null);
      if (allowsResearch(person, household, asOf)) {
        LocalDate arrived =
            person instanceof Migrant migrant ? migrant.arrivalDate().orElse(asOf) : asOf;
        agreed.put(
            arrived + " " + person.id(),
            new Participant(person, household.orElseGet(() -> alone(person.id())), arrived));
      }
    }
    return List.copyOf(agreed.values());
  }

  private static Household alone(String id) {
    return Household.builder("of-" + id)
        .members(
            List.of(
                new Household.Member(id, Household.Role.HEAD, Optional.empty(), Optional.empty())))
        .build();
  }

  /** Whether the gate would let through, for research, everything that is on record. */
  private static boolean allowsResearch(
      Person person, Optional<Household> household, LocalDate asOf) {
    PersonView view = new ConsentGate().view(person, household, Purpose.RESEARCH, asOf);
    for (PersonField<?> field : PersonField.all()) {
      boolean recorded = field.read(person, household) instanceof Fact.Known<?>;
      if (recorded && !(view.fact(field) instanceof Fact.Known<?>)) {
        return false;
      }
    }
    return !view.isClosed();
  }
}
