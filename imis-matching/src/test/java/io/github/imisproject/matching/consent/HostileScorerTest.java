package io.github.imisproject.matching.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Protection;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.consent.SpecialCategoryCondition;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Scorer;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.example.hostile.HostileScorer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A scorer written by somebody hostile")
class HostileScorerTest {
  @TempDir Path folder;

  @BeforeEach
  void empty() {
    HostileScorer.LOOT.clear();
  }

  // ---- people with something in every field

  static String migrant(String consents) {
    return """
    {"type": "Migrant", "id": "target", "birthYear": 1977, "gender": "OTHER",
     "languages": [{"language": "oc", "levels": {"READING": "C1"}, "source": "CERTIFIED"}],
     "skills": [{"concept": "skills:MARK-SKILL", "level": "ADVANCED", "evidence": "FORMAL"}],
     "occupations": [{"concept": "occupations:MARK-WORK", "years": 11}],
     "education": [{"iscedLevel": 7, "country": "FO"}],
     "interests": ["interests:MARK-INTEREST"],
     "needs": [{"category": "needs:MARK-NEED", "urgency": "CRITICAL"}],
     "availability": [{"frequency": "WEEKLY", "start": "2026-01-07", "byDay": ["WE"]}],
     "residence": {"regionId": "mark-home"}, "travelRangeMetres": 7531,
     "contactChannel": "EMAIL", "preferences": ["interests:MARK-PREFERENCE"],
     "supportNeeds": [{"kind": "INTERPRETER", "language": "mt"}], "volunteers": true,
     "safeguardingCheck": {"start": "2019-04-11"}, "householdId": "home",
     "nationalities": ["KI"], "arrivalDate": "2018-09-23",
     "legalStatus": {"kind": "HUMANITARIAN_PERMIT", "country": "TV"},
     "workPermission": {"kind": "LIMITED"}, "unaccompaniedMinor": false,
     "documents": ["documents:MARK-DOCUMENT"],
     "culturalBackground": ["cultures:MARK-CULTURE"], "consents": %s}\
    """
        .formatted(consents);
  }

  static String local(String consents) {
    return """
    {"type": "LocalMember", "id": "target", "organisationId": "mark-organisation",
     "localSince": 1953, "householdId": "home", "consents": %s}\
    """
        .formatted(consents);
  }

  static Person person(boolean migrant, List<Consent> consents) {
    ImisJson json = ImisJson.create();
    String written = consents.stream().map(json::write).collect(Collectors.joining(", ", "[", "]"));
    return json.read(Person.class, migrant ? migrant(written) : local(written)).get();
  }

  static Household household() {
    return ImisJson.create()
        .read(
            Household.class,
            """
            {"id": "home", "members": [{"personId": "target", "role": "HEAD"},
             {"personId": "a", "role": "CHILD", "minor": true},
             {"personId": "b", "role": "CHILD", "minor": true}],
             "needs": {"MARK-UNIT": 17}, "ties": ["mark-tie"]}\
            """)
        .get();
  }

  /** Everything granted but one category. */
  static List<Consent> allBut(Set<DataCategory> missing) {
    Set<DataCategory> categories = EnumSet.allOf(DataCategory.class);
    categories.removeAll(missing);
    return List.of(
        Consent.builder(
                "broad",
                "target",
                LegalBasis.PUBLIC_TASK,
                LocalDate.of(2026, 1, 1),
                LanguageTag.ENGLISH,
                "1")
            .purposes(EnumSet.allOf(Purpose.class))
            .categories(categories)
            .specialCategoryCondition(SpecialCategoryCondition.SUBSTANTIAL_PUBLIC_INTEREST)
            .build());
  }

  // ---- the attack

  static Plugins hostile() {
    return Plugins.installed()
        .with(new HostileScorer())
        .with(new HostileScorer.Declared())
        .with(new HostileScorer.HostileRule());
  }

  static MatchingPolicy policy(Map<String, Object> ofDeclared) {
    return MatchingPolicy.standard()
        .withRules(List.of(MatchingPolicy.Use.of("hostileRule")))
        .withScorers(
            List.of(
                MatchingPolicy.WeightedUse.of("hostile", 1),
                new MatchingPolicy.WeightedUse("declared", 1, ofDeclared)));
  }

  /** Lets it loose on a person who seeks, and on one who is looked for. */
  static MatchResult<Offer> attack(Person person, MatchingPolicy policy) {
    MatchResult<Offer> result =
        Matcher.forOffers(SampleTown.directory(), policy, Vocabularies.embedded(), hostile())
            .match(MatchRequest.of(person, SampleTown.DAY).household(household()));
    Profiles profiles = new Profiles(List.of(person), List.of(household()), Map.of());
    Matcher<Offer, PersonView> people =
        Matcher.forPeople(
            profiles, SampleTown.directory(), policy, Vocabularies.embedded(), hostile());
    SampleTown.offers().forEach(offer -> people.match(MatchRequest.of(offer, SampleTown.DAY)));
    return result;
  }

  /** The names of fields whose value is among the loot. */
  static Set<String> leaked(Person person) {
    PersonFacts all = PersonFacts.all(person, Optional.of(household()));
    Set<String> texts =
        HostileScorer.LOOT.stream().map(String::valueOf).collect(Collectors.toSet());
    Set<String> leaked = new LinkedHashSet<>();
    for (PersonField<?> field : PersonField.all()) {
      Optional<?> value = all.known(field);
      if (value.isEmpty()) {
        continue;
      }
      Object known = value.get();
      boolean telling = !(known instanceof Boolean) && known.toString().length() > 3;
      boolean got =
          HostileScorer.LOOT.stream().anyMatch(known::equals) && telling
              || telling && texts.stream().anyMatch(t -> t.contains(known.toString()));
      // A flag is told by the fact that carries it.
      boolean flag = !telling && texts.contains("Known[value=" + known + "]");
      if (got || flag) {
        leaked.add(field.name());
      }
    }
    return leaked;
  }

  @ParameterizedTest
  @EnumSource(DataCategory.class)
  void cannot_read_a_field_of_a_category_that_is_not_granted(DataCategory category) {
    for (boolean migrant : new boolean[] {true, false}) {
      HostileScorer.LOOT.clear();
      Person person = person(migrant, allBut(EnumSet.of(category)));
      attack(person, policy(Map.of("legalGround", List.of("a ground"))));
      Set<String> closed =
          PersonField.all().stream()
              .filter(f -> f.category() == category)
              .map(PersonField::name)
              .collect(Collectors.toSet());
      // Flags of other categories are granted and look alike, so they are left out of the count.
      closed.removeAll(Set.of("volunteers", "unaccompaniedMinor", "singleParent"));
      closed.retainAll(leaked(person));
      assertThat(closed).isEmpty();
      assertThat(HostileScorer.LOOT).isNotEmpty();
    }
  }

  @Test
  void reads_nothing_at_all_without_consent_or_after_its_withdrawal() {
    List<Consent> withdrawn =
        allBut(Set.of()).stream().map(c -> c.withdrawn(SampleTown.DAY)).toList();
    for (List<Consent> consents : List.of(List.<Consent>of(), withdrawn)) {
      for (boolean migrant : new boolean[] {true, false}) {
        HostileScorer.LOOT.clear();
        Person person = person(migrant, consents);
        MatchResult<Offer> result = attack(person, policy(Map.of("legalGround", List.of("x"))));
        assertThat(leaked(person)).isEmpty();
        assertThat(result.toJson().toLowerCase(Locale.ROOT))
            .doesNotContain("mark-", "1977", "7531", "broad");
      }
    }
  }

  @Test
  void does_read_what_is_granted_so_that_this_test_can_fail() {
    Person person = person(true, allBut(Set.of()));
    attack(person, policy(Map.of("legalGround", List.of("a ground"))));
    Set<String> expected =
        PersonField.all().stream()
            .filter(f -> f.category().protection() != Protection.SPECIAL)
            .filter(f -> PersonFacts.all(person, Optional.of(household())).known(f).isPresent())
            .map(PersonField::name)
            .collect(Collectors.toSet());
    expected.add("supportNeeds"); // declared, and on a stated ground
    assertThat(leaked(person)).isEqualTo(expected);
  }

  @Test
  void gets_special_categories_only_if_it_declares_them_and_the_policy_states_a_ground() {
    Person person = person(true, allBut(Set.of()));
    attack(person, policy(Map.of()));
    assertThat(leaked(person)).doesNotContain("supportNeeds", "culturalBackground");
    HostileScorer.LOOT.clear();
    MatchResult<Offer> result =
        attack(person, policy(Map.of("legalGround", List.of("Law 4939/2022"))));
    assertThat(leaked(person)).contains("supportNeeds").doesNotContain("culturalBackground");
    List<Reason> reasons =
        result.matches().get(0).explanation().contributions().stream()
            .filter(c -> c.scorer().equals("declared"))
            .flatMap(c -> c.reasons().stream())
            .toList();
    assertThat(reasons).extracting(Reason::code).contains("special.ground");
    for (String language : List.of("el", "en", "fr", "ar", "fa")) {
      assertThat(
              Explainer.standard()
                  .sentence(reasons.get(reasons.size() - 1), new LanguageTag(language)))
          .contains("Law 4939/2022");
    }
  }

  @Test
  void is_refused_if_it_asks_for_a_person() {
    MatchingPolicy policy =
        MatchingPolicy.standard()
            .withScorers(List.of(MatchingPolicy.WeightedUse.of("personScorer", 1)));
    assertThatThrownBy(
            () ->
                Matcher.forOffers(
                    SampleTown.directory(),
                    policy,
                    Vocabularies.embedded(),
                    Plugins.installed().with(new HostileScorer.PersonScorer())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void differs_from_the_librarys_own_which_say_the_same_with_special_categories_closed() {
    PersonView view =
        new ConsentGate()
            .view(
                person(true, allBut(Set.of())),
                Optional.of(household()),
                Purpose.MATCH_JOBS,
                SampleTown.DAY);
    PersonView narrowed = view.withoutSpecialCategories(Set.of());
    assertThat(narrowed.known(PersonField.SUPPORT_NEEDS)).isEmpty();
    int compared = 0;
    for (String id : Plugins.installed().scorerIds()) {
      Scorer<?, ?> scorer = Plugins.installed().findScorer(id).orElseThrow();
      if (scorer.seekerType() == PersonView.class && scorer.candidateType() == Offer.class) {
        compared += compare(scorer, view, narrowed);
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(7 * SampleTown.offers().size());
  }

  @SuppressWarnings("unchecked") // the types are compared by the caller
  private static int compare(Scorer<?, ?> scorer, PersonView view, PersonView narrowed) {
    Scorer<PersonView, Offer> own = (Scorer<PersonView, Offer>) scorer;
    MatchContext context =
        MatchContext.of(SampleTown.DAY, Parameters.of(own, Map.of()))
            .with(
                ReferenceData.class,
                ReferenceData.of(SampleTown.directory(), Vocabularies.embedded()));
    int compared = 0;
    for (Offer offer : SampleTown.offers()) {
      Assessment open = own.assess(view, offer, context);
      assertThat(own.assess(narrowed, offer, context)).as(scorer.id()).isEqualTo(open);
      compared++;
    }
    return compared;
  }

  // ---- what must not compile

  private static final String FRAME =
      """
      import io.github.imisproject.core.consent.*;
      import io.github.imisproject.core.offer.Offer;
      import io.github.imisproject.core.person.*;
      import io.github.imisproject.matching.*;
      import io.github.imisproject.matching.consent.*;
      import io.github.imisproject.matching.explanation.Reason;
      import io.github.imisproject.matching.spi.*;
      import java.util.*;
      public class Attack implements Scorer<PersonView, Offer> {
        public String id() { return "attack"; }
        public Class<PersonView> seekerType() { return PersonView.class; }
        public Class<Offer> candidateType() { return Offer.class; }
        public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
          Object got = null;
          BODY
          return Assessment.of(1, Reason.of("x"));
        }
        MEMBERS
      }
      """;

  /** What somebody might write in the body, or beside it, to get behind the view. */
  private static final List<String> BODIES =
      List.of(
          "got = seeker.person();",
          "got = seeker.details();",
          "got = seeker.facts;",
          "got = seeker.narrowed(Set.of());",
          "got = seeker.ordinary;",
          "got = (Person) seeker;",
          "got = ((Migrant) seeker).legalStatus();",
          "Age age = seeker.fact(PersonField.AGE);",
          "got = PersonField.AGE.read(seeker, Optional.empty());",
          "got = PersonField.AGE.reader;",
          "got = new PersonField<String>(null, null, null);",
          "got = PersonFacts.all(seeker, Optional.empty());",
          "got = new ConsentGate().view(seeker, Optional.empty(), Purpose.MATCH_JOBS, null);",
          "got = new PersonView(null, null, null, null, null, null, null);",
          "got = context.references;",
          "got = new Admission.Lane<>(seeker, c -> true);",
          "got = new PersonAdmission<Offer>(null, null);",
          "got = Guard.guarded(this, this, null);",
          "got = new Binding<>(PersonView.class, Offer.class, null, null);");

  private static final List<String> MEMBERS =
      List.of(
          "class Own extends PersonView {}",
          "class Own implements Person {}",
          "class Own implements Fact<String> {}",
          "class Own implements Admission<Person, Person, Offer> {}",
          "public Assessment assess(Person s, Offer o, MatchContext c) { return super.x(); }");

  @Test
  void does_not_compile_wherever_it_reaches_behind_the_view() throws IOException {
    List<String> sources = new ArrayList<>();
    BODIES.forEach(body -> sources.add(FRAME.replace("BODY", body).replace("MEMBERS", "")));
    MEMBERS.forEach(member -> sources.add(FRAME.replace("BODY", "").replace("MEMBERS", member)));
    assertThat(sources).hasSize(24);
    String errors = compile(sources);
    for (int i = 0; i < sources.size(); i++) {
      assertThat(errors).as(sources.get(i)).contains("Attack" + i + ".java:");
    }
  }

  @Test
  void compiles_where_it_only_asks_the_view() throws IOException {
    String fair = "got = seeker.known(PersonField.AGE).orElse(null);";
    assertThat(compile(List.of(FRAME.replace("BODY", fair).replace("MEMBERS", "")))).isEmpty();
  }

  /** Returns what the compiler says of these sources; nothing if it is content. */
  private String compile(List<String> sources) throws IOException {
    String path =
        Stream.of(Matcher.class, ImisJson.class, MessageCatalogue.class)
            .map(HostileScorerTest::location)
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-nowarn", "-Xmaxerrs", "1000"));
    arguments.addAll(List.of("-cp", path, "-d", folder.toString()));
    for (int i = 0; i < sources.size(); i++) {
      Path source = folder.resolve("Attack" + i + ".java");
      Files.writeString(source, sources.get(i).replace("class Attack", "class Attack" + i));
      arguments.add(source.toString());
    }
    StringWriter out = new StringWriter();
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                arguments.toArray(String[]::new));
    return status == 0 ? "" : "not compiled: " + out;
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
