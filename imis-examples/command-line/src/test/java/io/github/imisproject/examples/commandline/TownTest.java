package io.github.imisproject.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.MentoringOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.offer.VolunteeringOffer;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The invented town")
class TownTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
  private static final Set<String> FIVE = Set.of("el", "en", "fr", "ar", "fa");
  private static final Pattern CONCEPT = Pattern.compile("\"([a-z-]+):([A-Z0-9][A-Z0-9_.]*)\"");

  private final Directory directory = read(Directory.class, "directory.json").get();
  private final Profiles newcomers = read(Profiles.class, "profiles.json").get();
  private final Profiles neighbours = read(Profiles.class, "neighbours.json").get();

  @Test
  void is_read_without_a_single_problem() {
    assertThat(read(Directory.class, "directory.json").problems()).isEmpty();
    assertThat(read(Profiles.class, "profiles.json").problems()).isEmpty();
    assertThat(read(Profiles.class, "neighbours.json").problems()).isEmpty();
    assertThat(directory.problems()).isEmpty();
    assertThat(newcomers.problems()).isEmpty();
  }

  @Test
  void offers_at_least_a_hundred_and_twenty_things_of_all_seven_types() {
    Map<Class<?>, Long> counts =
        directory.offers().stream()
            .collect(Collectors.groupingBy(Object::getClass, Collectors.counting()));

    assertThat(directory.offers()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(counts)
        .containsOnlyKeys(
            ServiceOffer.class,
            JobOffer.class,
            HousingOffer.class,
            TrainingOffer.class,
            CulturalActivity.class,
            VolunteeringOffer.class,
            MentoringOffer.class)
        .allSatisfy((type, count) -> assertThat(count).as(type.getName()).isGreaterThan(8));
  }

  @Test
  void speaks_at_least_two_languages_in_every_title_and_description() {
    for (Offer offer : directory.offers()) {
      assertThat(offer.title().languages()).as(offer.id()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(offer.details().description().orElseThrow().languages())
          .as(offer.id())
          .isEqualTo(offer.title().languages());
    }
    assertThat(share(o -> o.title().languages().size() >= 3)).isGreaterThan(0.7);
    for (String language : FIVE) {
      assertThat(share(o -> codes(o.title()).contains(language))).as(language).isGreaterThan(0.4);
    }
  }

  @Test
  void states_at_least_half_of_its_conditions_as_rules() {
    assertThat(share(o -> o.details().eligibility().isPresent())).isGreaterThan(0.5);
  }

  @Test
  void is_mostly_open_on_the_day_of_the_examples() {
    assertThat(share(o -> o.details().openOn(AS_OF))).isGreaterThan(0.9);
  }

  @Test
  void has_offers_that_are_full_and_offers_that_cost_something() {
    assertThat(
            offers(
                o ->
                    o.details().capacities().stream()
                        .anyMatch(c -> c.available().equals(Optional.of(0)))))
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(
            offers(
                o ->
                    o.details().costs().stream()
                        .anyMatch(c -> c.amount().orElseThrow().amount().signum() > 0)))
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void has_providers_in_every_state_of_authorisation() {
    Map<Truth, Long> states =
        directory.organisations().stream()
            .collect(Collectors.groupingBy(o -> o.authorisedOn(AS_OF), Collectors.counting()));

    assertThat(states.get(Truth.TRUE)).isGreaterThanOrEqualTo(20);
    assertThat(states.get(Truth.UNKNOWN)).as("pending").isEqualTo(2);
    assertThat(states.get(Truth.FALSE)).as("suspended or revoked").isEqualTo(2);
    Set<String> busy =
        directory.offers().stream().map(o -> o.details().providerId()).collect(Collectors.toSet());
    assertThat(busy)
        .containsExactlyInAnyOrderElementsOf(
            directory.organisations().stream().map(Organisation::id).toList());
  }

  @Test
  void hides_two_confidential_places_and_locates_the_others() {
    assertThat(directory.places()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(directory.places().stream().filter(Place::confidential).map(Place::id))
        .containsExactly("safe-house", "youth-house");
    assertThat(directory.places().stream().filter(p -> p.point().isEmpty()).map(Place::id))
        .containsExactly("online");
  }

  @Test
  void has_one_newcomer_for_each_reading_language() {
    assertThat(newcomers.people()).hasSize(5).hasOnlyElementsOfType(Migrant.class);
    assertThat(
            newcomers.people().stream()
                .map(p -> p.details().consents().get(0).languageShown().value()))
        .containsExactlyInAnyOrderElementsOf(FIVE);
  }

  @Test
  void asks_consent_for_matching_and_lacks_exactly_one_ordinary_category() {
    List<String> refused = new ArrayList<>();
    for (Person person : newcomers.people()) {
      for (Purpose purpose :
          List.of(
              Purpose.MATCH_JOBS,
              Purpose.MATCH_HOUSING,
              Purpose.MATCH_SERVICES,
              Purpose.MATCH_PEOPLE)) {
        Stream.of(
                DataCategory.DEMOGRAPHIC,
                DataCategory.CONTACT,
                DataCategory.LEGAL,
                DataCategory.FAMILY,
                DataCategory.SKILL,
                DataCategory.PREFERENCE)
            .filter(category -> !granted(person, category, purpose))
            .forEach(category -> refused.add(person.id() + " " + category));
      }
    }
    assertThat(new TreeSet<>(refused)).containsExactly("newcomer-fr FAMILY");
  }

  @Test
  void has_neighbours_who_agreed_to_meet_people() {
    assertThat(neighbours.people()).hasSize(7).hasOnlyElementsOfType(LocalMember.class);
    assertThat(neighbours.people())
        .allSatisfy(
            p -> assertThat(granted(p, DataCategory.PREFERENCE, Purpose.MATCH_PEOPLE)).isTrue());
    Set<String> people = neighbours.people().stream().map(Person::id).collect(Collectors.toSet());
    for (Offer offer : directory.offers()) {
      if (offer instanceof MentoringOffer mentoring) {
        assertThat(people).containsAll(mentoring.mentorId().stream().toList());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"directory.json", "profiles.json", "neighbours.json"})
  void names_only_concepts_that_have_labels(String file) {
    Matcher concepts = CONCEPT.matcher(new String(bytes(file), StandardCharsets.UTF_8));
    int found = 0;
    while (concepts.find()) {
      assertThat(Vocabularies.embedded().get(concepts.group(1)).find(concepts.group(2)))
          .as(concepts.group())
          .isPresent();
      found++;
    }
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void writes_each_language_in_its_script() {
    Stream<LocalizedText> texts =
        Stream.of(
                directory.offers().stream().map(Offer::title),
                directory.offers().stream().flatMap(o -> o.details().description().stream()),
                directory.organisations().stream().map(Organisation::name),
                directory.places().stream().flatMap(p -> p.name().stream()))
            .flatMap(s -> s);
    texts.forEach(
        text ->
            text.translations()
                .forEach(
                    (language, translation) ->
                        assertThat(scripts(translation.value()))
                            .as("%s: %s", language, translation.value())
                            .containsExactly(script(language.value()))));
  }

  private static Set<UnicodeScript> scripts(String value) {
    return value
        .replaceAll("\\b[AB][12]\\b", "") // a CEFR level is Latin in every language
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .collect(Collectors.toSet());
  }

  private static UnicodeScript script(String language) {
    return switch (language) {
      case "el" -> UnicodeScript.GREEK;
      case "ar", "fa" -> UnicodeScript.ARABIC;
      default -> UnicodeScript.LATIN;
    };
  }

  private static boolean granted(Person person, DataCategory category, Purpose purpose) {
    return person.consentsOn(AS_OF).decide(category, purpose, Optional.empty(), AS_OF).granted();
  }

  private static Set<String> codes(LocalizedText text) {
    return text.languages().stream().map(l -> l.value()).collect(Collectors.toSet());
  }

  private List<Offer> offers(Predicate<Offer> wanted) {
    return directory.offers().stream().filter(wanted).toList();
  }

  private double share(Predicate<Offer> wanted) {
    return offers(wanted).size() / (double) directory.offers().size();
  }

  private static <T> Reading<T> read(Class<T> type, String file) {
    return ImisJson.create().read(type, new String(bytes(file), StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Main.class.getResourceAsStream("/town/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
