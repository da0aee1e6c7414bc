package io.github.imisproject.core.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.SharedData;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.ReadingProgress;
import io.github.imisproject.core.provider.ContactPoint;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.schedule.Frequency;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The import of an HSDS directory")
class HsdsImportTest {
  private static final HsdsImport IMPORT = HsdsImport.in(LanguageTag.ENGLISH);

  private static final String CLINIC =
      """
      {"services":[{"id":"s1","name":"Legal clinic","status":"temporarily closed",
        "url":"https://example.org/clinic","minimum_age":16,"maximum_age":25,"colour":"green",
        "eligibility_description":"Young newcomers","application_process":"Call us",
        "wait_time":"Two weeks","assured_date":"2026-02-03",
        "organization":{"id":"o1","name":"Aegean Aid","description":"Advice","email":"a@example.org",
          "website":"https://example.org","logo":"blue",
          "phones":[{"id":"p1","number":"\\"+30 210 1234567\\"","type":"voice"}],
          "contacts":[{"id":"c1","name":"Eleni Person","title":"Desk","email":"desk@example.org"}]},
        "languages":[{"id":"l1","code":"prs"},{"id":"l2","code":"ara","note":"Mondays"},
          {"id":"l3","name":"Farsi"},{"id":"l4","code":"ar"}],
        "cost_options":[{"id":"k1","amount":35,"currency":"eur","option":"Reduced","valid_from":"2026-01-01","valid_to":"2026-12-31"},
          {"id":"k2","amount":0},{"id":"k3","amount":7}],
        "required_documents":[{"id":"d1","document":"Any identity card","uri":"https://example.org/id"},{"id":"d2"}],
        "service_capacities":[{"id":"q1","available":3,"maximum":10,"updated":"2026-02-01T10:00:00Z","unit":{"id":"u1","name":"seat"}},
          {"id":"q2","available":12,"maximum":10}],
        "attributes":[{"id":"t1","taxonomy_term":{"id":"tt1","code":"LEGAL","name":"Legal","description":"x","taxonomy":"field:s"}}],
        "schedules":[{"id":"h1","freq":"WEEKLY","interval":2,"byday":"MO,WE","dtstart":"2026-01-05","until":"2026-03-01","opens_at":"09:00","closes_at":"13:00:00","timezone":"Europe/Athens"}],
        "service_at_locations":[{"id":"sl1","location":{"id":"pl1","location_type":"physical","name":"Town hall",
          "latitude":37.98,"longitude":23.73,"transportation":"Metro",
          "addresses":[{"id":"a1","attention":"Eleni","address_1":"1 Square","city":"Athens","state_province":"Attica","postal_code":"10431","country":"gr","address_type":"physical"}],
          "accessibility":[{"id":"x1","description":"Ramp"}]}},
          {"id":"sl2","location":{"id":"pl2","location_type":"virtual","name":"Video"}}]}]}
      """;

  @TempDir Path folder;

  @Test
  void makes_an_offer_with_everything_the_model_has_a_part_for() {
    Directory directory = imported(CLINIC);
    ServiceOffer offer = (ServiceOffer) directory.offers().get(0);
    OfferDetails details = offer.details();
    assertThat(details.title().original()).isEqualTo("Legal clinic");
    assertThat(details.title().defaultLanguage()).isEqualTo(LanguageTag.ENGLISH);
    assertThat(details.status()).isEqualTo(OfferStatus.PAUSED);
    assertThat(details.category()).isEqualTo(OfferCategory.LEGAL);
    assertThat(details.topics()).containsExactly(ConceptRef.of("field-s", "LEGAL"));
    assertThat(details.providerId()).isEqualTo("o1");
    assertThat(details.placeIds()).containsExactly("pl1", "pl2");
    assertThat(details.remote()).contains(true);
    assertThat(details.assuredOn()).contains(LocalDate.of(2026, 2, 3));
    assertThat(offer.applicationProcess())
        .hasValueSatisfying(t -> assertThat(t.original()).isEqualTo("Call us"));
    assertThat(offer.waitTime()).isPresent();
    assertThat(offer.website()).hasToString("Optional[https://example.org/clinic]");
    assertThat(offer.unknownMembers()).isEqualTo(Map.of("hsds", Map.of("colour", "green")));
  }

  @Test
  void reads_ages_as_a_rule_that_includes_the_last_year() {
    OfferDetails details = imported(CLINIC).offers().get(0).details();
    assertThat(details.eligibility())
        .contains(new Predicate.AgeBetween(Optional.of(16), Optional.of(26)));
    assertThat(details.eligibilityDescription()).isPresent();
  }

  @Test
  void canonicalises_language_codes_and_names_and_keeps_each_once() {
    assertThat(imported(CLINIC).offers().get(0).details().languages())
        .extracting(OfferedLanguage::language)
        .extracting(LanguageTag::value)
        .containsExactly("fa-AF", "ar", "fa");
  }

  @Test
  void reads_costs_documents_and_capacities() {
    OfferDetails details = imported(CLINIC).offers().get(0).details();
    assertThat(details.costs()).hasSize(2);
    assertThat(details.costs().get(0).amount()).contains(new Money(new BigDecimal(35), "EUR"));
    assertThat(details.costs().get(0).validity().contains(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(details.costs().get(0).validity().contains(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(details.costs().get(1).amount()).contains(Money.euros("0"));
    assertThat(details.requiredDocuments()).hasSize(1);
    assertThat(details.capacities())
        .containsExactly(
            new Capacity(
                "seat", Optional.of(10), Optional.of(3), Optional.of(LocalDate.of(2026, 2, 1))),
            // Twelve of ten: the total is left unknown.
            new Capacity("place", Optional.empty(), Optional.of(12), Optional.empty()));
  }

  @Test
  void reads_a_recurrence_with_its_hours_and_zone() {
    assertThat(imported(CLINIC).offers().get(0).details().schedules())
        .containsExactly(
            Schedule.builder(Frequency.WEEKLY, LocalDate.of(2026, 1, 5))
                .interval(2)
                .byDay(HsdsValues.weekdays("MO,WE").orElseThrow())
                .until(LocalDate.of(2026, 3, 1))
                .opensAt(LocalTime.of(9, 0))
                .closesAt(LocalTime.of(13, 0))
                .timezone(ZoneId.of("Europe/Athens"))
                .build());
  }

  @Test
  void makes_places_with_point_and_address_but_without_names_of_people() {
    Directory directory = imported(CLINIC);
    Place hall = directory.places().get(0);
    assertThat(hall.point()).contains(new GeoPoint(37.98, 23.73));
    assertThat(hall.address().orElseThrow().lines()).containsExactly("1 Square");
    assertThat(hall.address().orElseThrow().country()).hasToString("Optional[GR]");
    assertThat(hall.unknownMembers())
        .isEqualTo(
            Map.of("hsds", Map.of("transportation", "Metro", "accessibility", List.of("Ramp"))));
    assertThat(directory.places().get(1).locationType()).isEqualTo(LocationType.VIRTUAL);
    Organisation aid = directory.organisations().get(0);
    assertThat(aid.details().contacts())
        .extracting(ContactPoint::phone, ContactPoint::email)
        .containsExactly(
            Tuple.tuple(Optional.empty(), Optional.of("a@example.org")),
            Tuple.tuple(Optional.of("+30 210 1234567"), Optional.empty()),
            Tuple.tuple(Optional.empty(), Optional.of("desk@example.org")));
    assertThat(directory.toString()).doesNotContain("Eleni");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"freq\":\"WEEKLY\",\"byday\":\"TU\" | 2026-01-01 | 2026-01-20 | 2026-01-06,2026-01-13",
        "\"byday\":\"TU\",\"valid_from\":\"2026-01-07\",\"valid_to\":\"2026-01-20\" | 2026-01-01 |"
            + " 2026-02-01 | 2026-01-13,2026-01-20",
        "\"byday\":\"TU\",\"until\":\"2026-01-14\",\"valid_to\":\"2026-01-21\" | 2026-01-01 |"
            + " 2026-02-01 | 2026-01-06,2026-01-13",
        "\"byday\":\"TU\",\"until\":\"2026-01-21\",\"valid_to\":\"2026-01-14\" | 2026-01-01 |"
            + " 2026-02-01 | 2026-01-06,2026-01-13",
        "\"dtstart\":\"2026-01-07\" | 2026-01-01 | 2026-02-01 | 2026-01-07",
        "\"freq\":\"MONTHLY\",\"bymonthday\":\"1,-1\",\"dtstart\":\"2026-01-01\",\"count\":3 |"
            + " 2026-01-01 | 2026-12-01 | 2026-01-01,2026-01-31,2026-02-01",
        "\"freq\":\"WEEKLY\",\"byday\":\"SA\",\"dtstart\":\"2026-01-03\",\"until\":\"2026-01-10\",\"count\":9"
            + " | 2026-01-01 | 2026-12-01 | 2026-01-03,2026-01-10"
      })
  void expands_recurrences_to_dates(String members, String from, String to, String dates) {
    Directory directory =
        imported(
            "{\"services\":[{\"id\":\"a\",\"name\":\"x\",\"status\":\"active\",\"schedules\":[{\"id\":\"h\","
                + members
                + "}]}]}");
    Schedule schedule = directory.offers().get(0).details().schedules().get(0);
    assertThat(schedule.dates(LocalDate.parse(from), LocalDate.parse(to)))
        .extracting(LocalDate::toString)
        .containsExactly(dates.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"freq\":\"WEEKLY\",\"byday\":\"1SA\" | model.weekdayOrdinal | 0",
        "\"freq\":\"WEEKLY\",\"bymonthday\":\"3\",\"dtstart\":\"2026-01-01\" |"
            + " hsds.scheduleUnsupported | 1",
        "\"freq\":\"MONTHLY\",\"byweekno\":\"3\",\"dtstart\":\"2026-01-01\" |"
            + " hsds.scheduleUnsupported | 1"
      })
  void reports_recurrences_it_cannot_take_over(String members, String code, int kept) {
    HsdsDirectory tables =
        HsdsReader.readJson(
                "{\"services\":[{\"id\":\"a\",\"name\":\"x\",\"status\":\"active\",\"schedules\":[{\"id\":\"h\","
                    + members
                    + "}]}]}")
            .get();
    Reading<Directory> reading = IMPORT.toDirectory(tables);
    assertThat(reading.problems()).extracting(Problem::code).containsExactly(code);
    assertThat(reading.problems().get(0).path()).startsWith("/services/0/schedules/0/");
    assertThat(reading.get().offers().get(0).details().schedules()).hasSize(kept);
  }

  @Test
  void reads_weekday_rows_of_1_x_by_their_hours_and_takes_no_hours_for_closed() throws IOException {
    write("organizations.csv", "id,name,description,url\no,Aid,d,https://example.org\n");
    write("services.csv", "id,organization_id,name,fees\ns,o,Clinic,Free\n");
    write("locations.csv", "id,organization_id,name\nl,o,Hall\n");
    write("service_at_location.csv", "id,service_id,location_id\n,s,l\n");
    write("eligibilities.csv", "id,service_id,eligibility\n,s,Low income\n,s,Residents\n");
    write(
        "phones.csv", "id,organization_id,number,language\n,o,210 1234567,Arabic\n,o,no phone,\n");
    write(
        "schedules.csv",
        "id,location_id,weekday,opens_at,closes_at\n"
            + ",l,Monday,9:00,17:00\n"
            + ",l,Tuesday,9:00,17:00\n"
            + ",l,Wednesday,1:00 PM,20:00\n"
            + ",l,Sunday,,\n");
    Directory directory = IMPORT.read(folder, ReadingProgress.NONE).get();
    OfferDetails details = directory.offers().get(0).details();
    assertThat(details.schedules())
        .extracting(s -> s.byDay() + " " + s.opensAt().orElseThrow())
        .containsExactly("[MO, TU] 09:00", "[WE] 13:00");
    assertThat(details.eligibilityDescription().orElseThrow().original())
        .isEqualTo("Low income\nResidents");
    assertThat(details.status()).isEqualTo(OfferStatus.ACTIVE);
    assertThat(details.costs().get(0).option().orElseThrow().original()).isEqualTo("Free");
    assertThat(directory.organisations().get(0).details().placeIds()).containsExactly("l");
    List<ContactPoint> contacts = directory.organisations().get(0).details().contacts();
    assertThat(contacts).extracting(c -> c.phone().orElseThrow()).containsExactly("210 1234567");
  }

  @Test
  void keeps_services_without_id_name_or_organisation_and_two_of_one_id() throws IOException {
    write("services.csv", "id,organization_id,name,status\n,,,\n7,o9,A,active\n7,o9,B,active\n");
    Directory directory = IMPORT.read(folder, ReadingProgress.NONE).get();
    assertThat(directory.offers())
        .extracting(Offer::id)
        .containsExactly("services.csv:2", "7", "7#2");
    assertThat(directory.organisations())
        .extracting(Organisation::id)
        .containsExactly("unrecorded-organization", "o9");
    assertThat(directory.problems()).isEmpty();
  }

  @Test
  void uses_the_field_of_life_it_was_given_where_none_is_named() {
    String json = CLINIC.replace("LEGAL", "4711").replace("\"Legal\"", "\"Special\"");
    HsdsDirectory tables = HsdsReader.readJson(json).get();
    assertThat(IMPORT.toDirectory(tables).get().offers().get(0).details().category())
        .isEqualTo(OfferCategory.OTHER);
    assertThat(
            IMPORT
                .withCategory(OfferCategory.WELFARE)
                .toDirectory(tables)
                .get()
                .offers()
                .get(0)
                .details()
                .category())
        .isEqualTo(OfferCategory.WELFARE);
  }

  @ParameterizedTest
  @CsvSource({
    "Housing,HOUSING,HOUSING",
    "logement,HOUSING,HOUSING",
    "στέγαση,HOUSING,HOUSING",
    "Mental Health,OTHER,MENTAL_HEALTH",
    "Underwater basket weaving,OTHER,"
  })
  void knows_terms_of_other_taxonomies_by_their_names(String name, String category, String need) {
    String json =
        CLINIC.replace(
            "\"code\":\"LEGAL\",\"name\":\"Legal\"", "\"code\":\"77\",\"name\":\"" + name + "\"");
    OfferDetails details = imported(json).offers().get(0).details();
    assertThat(details.category().name()).isEqualTo(category);
    assertThat(details.meetsNeeds())
        .extracting(ConceptRef::notation)
        .containsExactlyElementsOf(Optional.ofNullable(need).stream().toList());
    assertThat(details.topics()).containsExactly(ConceptRef.of("field-s", "77"));
  }

  @Test
  void reads_the_taxonomy_of_1_x() throws IOException {
    write("services.csv", "id,name,status\ns,Night shelter,active\n");
    write(
        "taxonomy.csv",
        "id,name,parent_id,parent_name,vocabulary\n"
            + "1102,Emergency shelter,1100,Housing,Open Eligibility\n");
    write("service_taxonomy.csv", "id,service_id,taxonomy_id\n9,s,1102\n");
    Reading<Directory> reading = IMPORT.read(folder, ReadingProgress.NONE);
    assertThat(reading.problems()).isEmpty();
    OfferDetails details = reading.get().offers().get(0).details();
    assertThat(details.topics()).containsExactly(ConceptRef.of("Open Eligibility", "1102"));
    assertThat(details.meetsNeeds()).containsExactly(ConceptRef.of("needs", "EMERGENCY_SHELTER"));
  }

  @Test
  void says_why_there_is_nothing_to_import() {
    Reading<Directory> reading = IMPORT.read(folder, ReadingProgress.NONE);
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::code).containsExactly("hsds.nothingFound");
  }

  @Test
  void of_the_published_figure_gives_its_five_dates() {
    Path figure =
        SharedData.require("hsds/3.0/docs/figures/field-guidance/schedules/services.json");
    Directory directory = IMPORT.read(figure, ReadingProgress.NONE).get();
    Schedule monthly =
        directory.offers().get(0).details().schedules().stream()
            .filter(s -> s.frequency() == Frequency.MONTHLY)
            .findFirst()
            .orElseThrow();
    assertThat(monthly.dates(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 1, 1)))
        .extracting(LocalDate::toString)
        .containsExactly("2020-07-04", "2020-08-01", "2020-09-05", "2020-10-03", "2020-11-07");
    // The same recurrence in the table of the figure says null where nothing is meant.
    Directory tables = IMPORT.read(figure.getParent(), ReadingProgress.NONE).get();
    assertThat(tables.offers().get(0).details().schedules())
        .isEqualTo(directory.offers().get(0).details().schedules());
  }

  @Test
  void of_the_1_x_directory_keeps_every_service_and_location() {
    Reading<Directory> reading =
        IMPORT
            .withCategory(OfferCategory.LEGAL)
            .read(SharedData.require("hsds/legal-aid-1.x"), ReadingProgress.NONE);
    Directory directory = reading.get();
    assertThat(directory.offers()).hasSize(429);
    assertThat(directory.places()).hasSize(520);
    assertThat(directory.organisations()).hasSizeGreaterThan(150);
    assertThat(directory.problems()).isEmpty();
    assertThat(directory.offers())
        .filteredOn(o -> !o.details().schedules().isEmpty())
        .hasSizeGreaterThan(200);
    assertThat(directory.offers())
        .filteredOn(o -> !o.details().placeIds().isEmpty())
        .hasSizeGreaterThan(300);
  }

  private static Directory imported(String json) {
    Reading<HsdsDirectory> tables = HsdsReader.readJson(json);
    return IMPORT.toDirectory(tables.get()).get();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
