package io.github.imisproject.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.Severity;
import io.github.imisproject.core.samples.RandomValues;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import io.github.imisproject.core.value.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The one JSON door")
class ImisJsonTest {
  private static final String PLACE =
      "{\"id\":\"a\",\"locationType\":\"PHYSICAL\",\"x-own\":{\"n\":1.50,\"l\":[null,true,\"é\",12345678901234567890]}}";
  private final ImisJson json = ImisJson.create();
  @TempDir Path folder;

  @Test
  void keeps_unknown_members_of_entities_and_writes_them_back() {
    Place place = json.read(Place.class, PLACE).get();
    assertThat(place.unknownMembers()).containsOnlyKeys("x-own");
    assertThat(json.write(place)).isEqualTo(PLACE);
    assertThat(
            json.write(
                json.read(Directory.class, "{\"note\":null,\"places\":[" + PLACE + "]}").get()))
        .isEqualTo("{\"places\":[" + PLACE + "],\"note\":null}");
  }

  @Test
  void lets_no_unknown_member_hide_a_known_one() {
    Place place =
        Place.builder("a", io.github.imisproject.core.place.LocationType.POSTAL)
            .unknownMembers(Map.of("id", "b"))
            .build();
    assertThat(json.write(place)).isEqualTo("{\"id\":\"a\",\"locationType\":\"POSTAL\"}");
    Migrant person = new RandomValues(4).of(Migrant.class);
    Migrant sly =
        new Migrant(
            person.details(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of("type", "LocalMember", "gender", "MALE"));
    assertThat(json.write(sly)).startsWith("{\"type\":\"Migrant\"").doesNotContain("LocalMember");
  }

  @Test
  void writes_the_logical_type_first_and_never_a_class_name() {
    for (int seed = 0; seed < 20; seed++) {
      String text = json.write(new RandomValues(seed).of(JobOffer.class));
      assertThat(text).startsWith("{\"type\":\"JobOffer\",\"id\":").doesNotContain("imisproject");
      assertThat(json.read(Offer.class, text).get()).isInstanceOf(JobOffer.class);
    }
  }

  @Test
  void refuses_a_sister_type_where_one_is_asked_for() {
    assertThat(json.read(JobOffer.class, "{\"type\":\"HousingOffer\"}").problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/type", "json.unknownValue"));
    assertThat(json.read(Predicate.class, "{\"type\":\"All\",\"rules\":[]}").hasErrors()).isTrue();
    assertThat(json.read(Predicate.class, "{\"type\":\"SingleParent\"}").get())
        .isEqualTo(new Predicate.SingleParent());
    assertThat(
            json.read(
                    EligibilityRule.Not.class,
                    "{\"type\":\"Not\",\"rule\":{\"type\":\"SingleParent\"}}")
                .get()
                .rule())
        .isEqualTo(new Predicate.SingleParent());
  }

  @Test
  void takes_the_first_language_for_the_original_unless_told() {
    assertThat(text("{\"el\":\"α\",\"ar\":\"ب\"}").defaultLanguage()).isEqualTo(LanguageTag.GREEK);
    assertThat(text("{\"el\":\"α\",\"ar\":\"ب\",\"@default\":\"ar\"}").defaultLanguage())
        .isEqualTo(LanguageTag.ARABIC);
    assertThat(text("{\"@default\":\"ar\",\"el\":\"α\",\"ar\":\"ب\"}").defaultLanguage())
        .isEqualTo(LanguageTag.ARABIC);
    LocalizedText greekFirst = LocalizedText.of("el", "α").with("ar", "ب");
    assertThat(greekFirst.languageMap().keySet()).containsExactly("@default", "el", "ar");
    assertThat(LocalizedText.of("ar", "ب").with("el", "α").languageMap().keySet())
        .containsExactly("ar", "el");
  }

  @Test
  void reads_a_translation_with_all_that_is_known_of_it() {
    LocalizedText read =
        text(
            "{\"el\":\"α\",\"en\":{\"value\":\"a\",\"state\":\"OUTDATED\",\"source\":\"el\",\"sourceHash\":\"h\","
                + "\"version\":3,\"machineTranslated\":true,\"updatedAt\":\"2026-03-01T09:30:00Z\"},\"fr\":{}}");
    assertThat(read.find(LanguageTag.ENGLISH))
        .contains(
            new Translation(
                "a",
                TranslationState.OUTDATED,
                Optional.of(LanguageTag.GREEK),
                Optional.of("h"),
                3,
                true,
                Optional.of(Instant.parse("2026-03-01T09:30:00Z"))));
    assertThat(read.find(LanguageTag.FRENCH)).contains(Translation.original(""));
  }

  @Test
  void reports_each_wrong_part_of_a_translation() {
    Reading<Place> reading =
        json.read(
            Place.class,
            "{\"id\":\"a\",\"locationType\":\"PHYSICAL\",\"name\":{\"el\":5,\"en\":{\"value\":1,\"sate\":2},"
                + "\"fr\":{\"value\":\"a\",\"version\":-1,\"source\":\"!\"},\"@default\":7}}");
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/name/el", "json.languageMap"),
            org.assertj.core.groups.Tuple.tuple("/name/en", "json.unknownMember"),
            org.assertj.core.groups.Tuple.tuple("/name/en/value", "json.wrongType"),
            org.assertj.core.groups.Tuple.tuple("/name/fr", "json.languageTag"),
            org.assertj.core.groups.Tuple.tuple("/name/fr", "json.translation"),
            org.assertj.core.groups.Tuple.tuple("/name/@default", "json.languageTag"));
  }

  @Test
  void tells_everything_that_is_wrong_in_one_reading() {
    Reading<Person> reading =
        json.read(
            Person.class,
            "{\"type\":\"Migrant\",\"id\":\""
                + " \",\"birthYear\":1700,\"gender\":\"X\",\"travelRangeMetres\":-5,"
                + "\"languages\":\"fa\",\"arrivalDate\":\"1-1-2020\"}");
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "/id", "/birthYear", "/gender", "/travelRangeMetres", "/languages", "/arrivalDate");
  }

  @Test
  void does_not_blame_a_wrong_part_twice() {
    Reading<?> reading =
        json.read(
            io.github.imisproject.core.consent.Consent.class,
            "{\"id\":\"c\",\"subjectId\":\"s\",\"purposes\":[\"X\"],\"categories\":[],\"legalBasis\":\"CONSENT\","
                + "\"grantedOn\":\"2026-01-01\",\"languageShown\":\"fa\",\"textVersion\":\"1\"}");
    assertThat(reading.problems())
        .extracting(Problem::path)
        .containsExactly("/purposes/0", "/categories");
  }

  @Test
  void leaves_out_a_bad_entity_and_keeps_the_others() {
    Reading<Directory> reading =
        json.read(
            Directory.class,
            "{\"places\":[{\"id\":\"x\"},"
                + PLACE
                + ",{\"id\":\"y\",\"locationType\":\"POSTAL\"}]}");
    assertThat(reading.get().places()).extracting(Place::id).containsExactly("a", "y");
    assertThat(reading.problems()).extracting(Problem::path).containsExactly("/places/0");
    assertThat(reading.hasErrors()).isTrue();
  }

  @Test
  void warns_of_a_member_that_may_be_misspelt_and_keeps_it() {
    Reading<Place> reading =
        json.read(Place.class, "{\"id\":\"a\",\"locationType\":\"PHYSICAL\",\"adress\":{}}");
    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.problems())
        .containsExactly(Problem.warning("", "json.memberMeant", Map.of("suggestion", "address")));
    assertThat(reading.get().unknownMembers()).containsKey("adress");
    assertThat(reading.problems().get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void names_a_pointer_with_slashes_and_tildes_as_RFC_6901_does() {
    assertThat(json.read(Place.class, "{\"a/b~c\":[1,}").problems())
        .extracting(Problem::path)
        .containsExactly("/a~1b~0c/1");
  }

  @Test
  void reads_numbers_in_any_of_their_forms() {
    String form = "{\"amount\":%s,\"currency\":\"EUR\"}";
    for (String number : List.of("12", "12.0", "1.2e1", "120E-1")) {
      assertThat(json.read(Money.class, form.formatted(number)).get().amount())
          .isEqualByComparingTo("12");
    }
    assertThat(json.read(Money.class, form.formatted("0.10")).get().amount())
        .isEqualTo(new BigDecimal("0.10"));
    String schedule = "{\"frequency\":\"DAILY\",\"start\":\"2026-01-01\",\"interval\":%s}";
    assertThat(json.read(Schedule.class, schedule.formatted("2.0")).get().interval()).isEqualTo(2);
    assertThat(json.read(Schedule.class, schedule.formatted("1e2")).get().interval())
        .isEqualTo(100);
    assertThat(json.read(Schedule.class, schedule.formatted("null")).get().interval()).isEqualTo(1);
  }

  @Test
  void passes_over_a_byte_order_mark() throws IOException {
    byte[] marked = ("\uFEFF" + PLACE).getBytes(StandardCharsets.UTF_8);
    assertThat(json.read(Place.class, new ByteArrayInputStream(marked)).get().id()).isEqualTo("a");
    InputStream drop = new OneByteAtATime(marked);
    assertThat(json.read(Place.class, drop).get().id()).isEqualTo("a");
  }

  @Test
  void keeps_to_the_limits_it_was_given() {
    ImisJson strict =
        ImisJson.create(
            JsonLimits.DEFAULT.withDocumentBytes(20).withStringLength(5).withProblems(2));
    assertThat(strict.limits().documentBytes()).isEqualTo(20);
    assertThat(codes(strict.read(Place.class, "{\"id\":\"a\",   \"locationType\":\"PHYSICAL\"}")))
        .containsExactly("json.documentTooLong");
    assertThat(codes(strict.read(Place.class, "{\"x\":\"abcdef\"}")))
        .containsExactly("json.textTooLong");
    assertThat(codes(strict.read(Profiles.class, "{\"people\":[1,2,3]}")))
        .containsExactly("json.wrongType", "json.wrongType", "json.tooManyProblems");
    assertThat(codes(strict.read(Profiles.class, "{\"people\":[1]}")))
        .containsExactly("json.wrongType");
    ImisJson shallow = ImisJson.create(new JsonLimits(2, 100, 1000, 3, 3, 5));
    assertThat(codes(shallow.read(Place.class, "{\"x\":[[1]]}"))).containsExactly("json.tooDeep");
    assertThat(codes(shallow.read(Place.class, "{\"x\":1234}")))
        .containsExactly("json.numberTooLong");
    assertThat(codes(shallow.read(Place.class, "{\"x\":[1,2]}")))
        .containsExactly("json.tooManyValues");
    assertThat(codes(shallow.read(Place.class, "{\"x\":[1]}")))
        .doesNotContain("json.tooManyValues");
  }

  @Test
  void counts_values_anew_for_each_entity() {
    ImisJson strict = ImisJson.create(new JsonLimits(64, 100, 10_000, 10, 4, 5));
    String place = "{\"id\":\"%s\",\"locationType\":\"POSTAL\"}";
    String three = place.formatted("a") + "," + place.formatted("b") + "," + place.formatted("c");
    assertThat(strict.read(Directory.class, "{\"places\":[" + three + "]}").problems()).isEmpty();
  }

  @Test
  void has_limits_that_make_sense() {
    assertThatThrownBy(() -> new JsonLimits(0, 0, 0, 0, 0, 0))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.problems()).hasSize(6));
    assertThatThrownBy(() -> new JsonLimits(1001, 1, 1, 10_001, 1, 1))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.problems()).hasSize(2));
    assertThat(new JsonLimits(1, 1, 1, 1, 1, 1)).isNotNull();
  }

  @Test
  void reads_and_writes_files_and_streams() throws IOException {
    Place place = json.read(Place.class, PLACE).get();
    Path file = folder.resolve("place.json");
    json.write(place, file);
    assertThat(Files.readString(file))
        .isEqualTo(json.writeIndented(place) + "\n")
        .doesNotContain("\r");
    assertThat(json.read(Place.class, file).get()).isEqualTo(place);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.write(place, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(PLACE);
    assertThatThrownBy(() -> json.read(Place.class, folder.resolve("none.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void passes_on_the_failure_of_a_stream() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cable cut");
          }
        };
    assertThatThrownBy(() -> json.read(Place.class, broken))
        .isInstanceOf(IOException.class)
        .hasMessage("cable cut");
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    Place place = json.read(Place.class, PLACE).get();
    assertThatThrownBy(() -> json.write(place, full))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void writes_whole_characters_only() {
    String smile = "{\"id\":\"a\",\"locationType\":\"POSTAL\",\"x\":\"\\uD83D\\uDE00\"}";
    assertThat(json.write(json.read(Place.class, smile).get())).contains("\uD83D\uDE00");
    assertThatThrownBy(() -> json.write(LocalizedText.of("en", "a\uD83D")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half a surrogate pair")
        .hasNoCause();
  }

  @Test
  void names_the_type_that_stands_there_and_the_one_that_is_needed() {
    List<String> wrong = List.of("\"x\"", "1", "true", "[]", "{}");
    List<String> kinds = List.of("string", "number", "boolean", "array", "object");
    for (int i = 0; i < wrong.size(); i++) {
      String needed = kinds.get(i).equals("number") ? "string" : "number";
      String member = needed.equals("number") ? "minimumIscedLevel" : "id";
      Reading<?> reading =
          json.read(
              JobOffer.class, "{\"type\":\"JobOffer\",\"" + member + "\":" + wrong.get(i) + "}");
      assertThat(reading.problems())
          .contains(
              Problem.error(
                  "/" + member,
                  "json.wrongType",
                  Map.of("expected", needed, "actual", kinds.get(i))));
    }
  }

  @Test
  void shows_no_value_about_a_person_but_what_kind_of_person_it_is() {
    Reading<Profiles> reading =
        json.read(
            Profiles.class,
            "{\"people\":[{\"type\":\"Migrnt\"},{\"type\":\"Migrant\",\"id\":\"a\",\"gender\":\"FEMAL\","
                + "\"availability\":[{\"frequency\":\"DAILY\",\"start\":\"2026-01-01\",\"interval\":4711}]}]}");
    assertThat(reading.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/people/0/type", "json.unknownValueMeant"),
            org.assertj.core.groups.Tuple.tuple("/people/1/gender", "json.unknownValuePrivate"),
            org.assertj.core.groups.Tuple.tuple(
                "/people/1/availability/0/interval", "model.rangePrivate"));
    assertThat(reading.problems().get(0).arguments()).containsEntry("suggestion", "Migrant");
    assertThat(reading.problems().toString()).doesNotContain("4711", "FEMAL;", "FEMAL ");
    String shared = "{\"frequency\":\"DAILY\",\"start\":\"2026-01-01\",\"interval\":4711}";
    assertThat(json.read(Schedule.class, shared).problems().toString()).contains("4711");
  }

  @Test
  void shows_only_the_start_of_a_long_word_and_no_control_character() {
    Reading<?> reading =
        json.read(Place.class, "{\"id\":\"a\",\"locationType\":\"\\u0007" + "y".repeat(60) + "\"}");
    assertThat(reading.problems().get(0).arguments().get("value"))
        .isEqualTo("?" + "y".repeat(39) + "...");
  }

  @Test
  void reads_only_records_and_families_of_records() {
    assertThatThrownBy(() -> json.read(String.class, "\"a\""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> json.write(Map.of("a", Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writes_the_same_bytes_under_any_default_language() {
    Locale before = Locale.getDefault();
    try {
      String expected = json.write(new RandomValues(7).of(JobOffer.class));
      for (String language : List.of("fa", "ar", "tr", "el")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(json.write(new RandomValues(7).of(JobOffer.class))).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void reads_records_of_users_too() {
    record Own(ConceptRef concept, List<Integer> numbers, Map<String, Double> weights, long big) {}
    Reading<Own> reading =
        json.read(
            Own.class,
            "{\"concept\":\"a:b\",\"numbers\":[1,2],\"weights\":{\"x\":0.5},\"big\":4000000000}");
    assertThat(reading.get())
        .isEqualTo(
            new Own(ConceptRef.of("a", "b"), List.of(1, 2), Map.of("x", 0.5), 4_000_000_000L));
    assertThat(codes(json.read(Own.class, "{\"concept\":\"a:b\",\"big\":1e19}")))
        .containsExactly("json.numberRange");
    assertThat(codes(json.read(Own.class, "{\"concept\":\"a:b\",\"numbers\":[null],\"big\":1}")))
        .containsExactly("json.null");
    assertThat(codes(json.read(Own.class, "{\"concept\":null,\"weights\":[],\"big\":1}")))
        .containsExactly("json.nullMember", "json.wrongType");
  }

  private LocalizedText text(String map) {
    return json.read(
            Place.class, "{\"id\":\"a\",\"locationType\":\"PHYSICAL\",\"name\":" + map + "}")
        .get()
        .name()
        .orElseThrow();
  }

  private static List<String> codes(Reading<?> reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }

  /** A stream that gives one byte at a time, as slow networks do. */
  private static final class OneByteAtATime extends ByteArrayInputStream {
    OneByteAtATime(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(1, length));
    }
  }
}
