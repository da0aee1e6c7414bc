package io.github.imisproject.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.CostOption;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.terms.ContractType;
import io.github.imisproject.core.offer.terms.HoursPerWeek;
import io.github.imisproject.core.offer.terms.PayPeriod;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.schedule.AttendingType;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Job postings and events, in and out. */
class SchemaOrgTest {
  private static final SchemaOrgImport IMPORT = new SchemaOrgImport(new LanguageTag("el"));
  private static final SchemaOrgExport EXPORT = new SchemaOrgExport(new LanguageTag("el"));

  private static final String JOB =
      """
      {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "name": "Bakery", "value": "B-12"},
        "title": "Φούρναρης",
        "description": "<p>Ψωμί και πίτες</p>",
        "datePosted": "2026-03-01",
        "validThrough": "2026-04-15T23:59:00+03:00",
        "employmentType": ["PART_TIME", "TEMPORARY"],
        "hiringOrganization": {"@type": "Organization", "name": "Ο Φούρνος",
          "sameAs": "https://fournos.example", "logo": "https://fournos.example/l.png"},
        "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress",
          "streetAddress": "Λυκούργου 10", "addressLocality": "Σπάρτη", "postalCode": "23100",
          "addressCountry": "GR"}, "geo": {"@type": "GeoCoordinates", "latitude": 37.0745,
          "longitude": "22.4303"}},
        "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR",
          "value": {"@type": "QuantitativeValue", "minValue": 5.50, "maxValue": 7,
            "unitText": "HOUR"}},
        "workHours": "20-30 hours per week",
        "occupationalCategory": {"@type": "CategoryCode", "codeValue": "7512",
          "inCodeSet": "occupations"},
        "skills": [{"@type": "DefinedTerm", "termCode": "S4.1", "inDefinedTermSet": "skills"},
          "patience"],
        "totalJobOpenings": 2,
        "jobStartDate": "2026-05-01",
        "directApply": false,
        "experienceRequirements": {"monthsOfExperience": 6, "note": null},
        "x-own": [1.50, 1E2, [], {}, null]
      }
      """;

  private static final String EVENTS =
      """
      {"@context": "https://schema.org", "@graph": [
        {"@type": "Organization", "@id": "#club", "name": "Club"},
        {"@type": "https://schema.org/SocialEvent", "@id": "https://a.example/e1",
         "name": [{"@value": "Γιορτή", "@language": "el"},
                  {"@value": "عيد", "@language": "ar"}],
         "startDate": "2026-06-20T20:30:00+03:00", "endDate": "2026-06-21T01:00:00+03:00",
         "eventStatus": "https://schema.org/EventPostponed",
         "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
         "organizer": {"@id": "#club"},
         "location": [{"@type": "Place", "@id": "#park", "name": "Πάρκο"},
                      {"@type": "VirtualLocation", "url": "https://a.example/live"}],
         "maximumAttendeeCapacity": 80, "remainingAttendeeCapacity": 12,
         "inLanguage": ["el", "ar"], "isAccessibleForFree": false,
         "offers": {"@type": "Offer", "price": "3.00", "priceCurrency": "EUR"},
         "performer": {"@type": "PerformingGroup", "name": "Χορευτές"}},
        {"@type": "Event", "identifier": "e2", "name": "Πολυήμερο",
         "startDate": "2026-07-01", "endDate": "2026-07-05",
         "organizer": {"@type": "Person", "name": "Somebody Private"},
         "isAccessibleForFree": true}
      ]}
      """;

  private static Directory read(String json) {
    Reading<Directory> reading = IMPORT.read(json);
    assertThat(reading.hasErrors()).as("%s", reading.problems()).isFalse();
    return reading.get();
  }

  @Test
  void a_job_posting_becomes_a_job() {
    Directory town = read(JOB);
    JobOffer job = (JobOffer) town.offers().get(0);
    assertThat(job.id()).isEqualTo("B-12");
    assertThat(job.title().original()).isEqualTo("Φούρναρης");
    assertThat(job.details().category()).isEqualTo(OfferCategory.EMPLOYMENT);
    assertThat(job.details().openOn(LocalDate.of(2026, 4, 15))).isTrue();
    assertThat(job.details().openOn(LocalDate.of(2026, 4, 16))).isFalse();
    assertThat(job.contractType()).contains(ContractType.PART_TIME);
    assertThat(job.hours().orElseThrow())
        .isEqualTo(
            new HoursPerWeek(
                new java.math.BigDecimal("20"),
                java.util.Optional.of(new java.math.BigDecimal("30"))));
    assertThat(job.pay().orElseThrow().minimum()).isEqualTo(Money.euros("5.50"));
    assertThat(job.pay().orElseThrow().period()).isEqualTo(PayPeriod.HOUR);
    assertThat(job.occupation()).contains(ConceptRef.of("occupations", "7512"));
    assertThat(job.essentialSkills()).containsExactly(ConceptRef.of("skills", "S4.1"));
    assertThat(job.details().capacities().get(0).total()).contains(2);
    assertThat(job.startsOn()).contains(LocalDate.of(2026, 5, 1));
    assertThat(town.organisations().get(0).name().original()).isEqualTo("Ο Φούρνος");
    Place place = town.places().get(0);
    assertThat(place.address().orElseThrow().lines()).containsExactly("Λυκούργου 10");
    assertThat(place.point().orElseThrow().longitude()).isEqualTo(22.4303);
    assertThat(town.problems()).isEmpty();
  }

  @Test
  void an_event_becomes_an_activity_with_what_it_refers_to() {
    Reading<Directory> reading = IMPORT.read(EVENTS);
    CulturalActivity feast = (CulturalActivity) reading.get().offers().get(0);
    assertThat(feast.id()).isEqualTo("https://a.example/e1");
    assertThat(feast.title().find(new LanguageTag("ar")).orElseThrow().value()).isEqualTo("عيد");
    assertThat(feast.details().category()).isEqualTo(OfferCategory.SOCIAL);
    assertThat(feast.details().status()).isEqualTo(OfferStatus.PAUSED);
    assertThat(feast.attendance()).contains(AttendingType.HYBRID);
    assertThat(feast.details().providerId()).isEqualTo("#club");
    assertThat(feast.details().placeIds()).hasSize(2);
    assertThat(feast.details().schedules().get(0).opensAt()).contains(LocalTime.of(20, 30));
    assertThat(
            feast
                .details()
                .schedules()
                .get(0)
                .dates(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1)))
        .containsExactly(LocalDate.of(2026, 6, 20));
    assertThat(feast.details().costs()).containsExactly(CostOption.of(Money.euros("3.00")));
    assertThat(feast.details().languages()).hasSize(2);
    CulturalActivity days = (CulturalActivity) reading.get().offers().get(1);
    assertThat(days.details().schedules().get(0).until()).contains(LocalDate.of(2026, 7, 5));
    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactly("schemaOrg.person", "schemaOrg.noOrganisation");
    assertThat(ImisJson.create().write(reading.get().organisations().get(1)))
        .doesNotContain("Somebody");
  }

  @Test
  void every_member_survives_a_round_trip_with_its_digits() {
    JsonNode job = JsonMapper.shared().readTree(EXPORT.write(read(JOB))).get("@graph").get(0);
    JsonNode source = JsonMapper.shared().readTree(JOB);
    for (String name : source.propertyNames()) {
      assertThat(job.get(name)).as(name).isEqualTo(source.get(name));
    }
    assertThat(job.size()).isEqualTo(source.size());
    assertThat(EXPORT.write(read(JOB))).contains("1.50", "1E+2", "5.50");
    JsonNode events = JsonMapper.shared().readTree(EXPORT.write(IMPORT.read(EVENTS).get()));
    JsonNode original = JsonMapper.shared().readTree(EVENTS);
    assertThat(events.get("@graph").get(0)).isEqualTo(original.get("@graph").get(1));
    assertThat(events.get("@graph").get(1)).isEqualTo(original.get("@graph").get(2));
  }

  @Test
  void every_member_survives_on_the_way_through_imis_json_as_well() {
    ImisJson json = ImisJson.create();
    Directory town = read(JOB);
    Directory again = json.read(Directory.class, json.write(town)).get();
    assertThat(again).isEqualTo(town);
    assertThat(EXPORT.write(again)).isEqualTo(EXPORT.write(town));
  }

  @Test
  void an_edit_counts_and_the_rest_stays() {
    Directory town = read(JOB);
    JobOffer job = (JobOffer) town.offers().get(0);
    ImisJson json = ImisJson.create();
    String edited =
        json.write(job).replace("\"contractType\":\"PART_TIME\"", "\"contractType\":\"FULL_TIME\"");
    Directory changed =
        new Directory(
            List.of(),
            town.organisations(),
            town.places(),
            List.of(json.read(Offer.class, edited).get()),
            Map.of());
    JsonNode node = JsonMapper.shared().readTree(EXPORT.write(changed)).get("@graph").get(0);
    assertThat(node.get("employmentType").asString()).isEqualTo("FULL_TIME");
    assertThat(node.get("directApply").asBoolean()).isFalse();
    assertThat(node.get("skills").get(1).asString()).isEqualTo("patience");
  }

  @Test
  void a_job_of_our_own_is_read_back_as_it_was() {
    Directory own = read(JOB);
    JobOffer job = (JobOffer) own.offers().get(0);
    Offer plain =
        new JobOffer(
            job.details(),
            job.occupation(),
            job.essentialSkills(),
            List.of(),
            List.of(),
            job.minimumIscedLevel(),
            job.contractType(),
            job.hours(),
            job.pay(),
            job.workPermission(),
            job.startsOn(),
            job.commute(),
            Map.of());
    Directory town =
        new Directory(List.of(), own.organisations(), own.places(), List.of(plain), Map.of());
    Directory again = read(EXPORT.write(town));
    assertThat(again.organisations()).isEqualTo(town.organisations());
    assertThat(again.places()).isEqualTo(town.places());
    assertThat(again.offers()).isEqualTo(town.offers());
  }

  @Test
  void a_confidential_place_is_not_told() {
    Directory town = read(JOB);
    Place secret = town.places().get(0);
    Place.Builder hidden =
        Place.builder(secret.id(), secret.locationType())
            .address(secret.address().orElseThrow())
            .point(secret.point().orElseThrow())
            .confidential(true);
    Directory changed =
        new Directory(
            List.of(), town.organisations(), List.of(hidden.build()), town.offers(), Map.of());
    assertThat(EXPORT.write(changed))
        .contains("Φούρναρης")
        .doesNotContain("Λυκούργου", "37.07", "22.43");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42|schemaOrg.notObject",
        "[]|schemaOrg.notObject",
        "{|json.truncated",
        "{\"name\":\"x\"}|schemaOrg.noType",
        "{\"@type\":\"Recipe\"}|schemaOrg.type",
        "{\"@type\":\"Organization\",\"name\":\"x\"}|schemaOrg.nothing",
        "{\"@type\":\"JobPosting\"}|schemaOrg.missing",
        "{\"@type\":\"JobPosting\",\"identifier\":\"a\",\"title\":\"x\"}|schemaOrg.noOrganisation",
        "{\"@type\":\"JobPosting\",\"title\":\"x\",\"hiringOrganization\":\"A\"}"
            + "|schemaOrg.noIdentifier",
        "{\"@type\":\"JobPosting\",\"identifier\":\"a\",\"title\":\"x\",\"hiringOrganization\":"
            + "\"A\",\"datePosted\":\"soon\"}|schemaOrg.date",
        "{\"@type\":\"JobPosting\",\"identifier\":\"a\",\"title\":\"x\",\"hiringOrganization\":"
            + "\"A\",\"totalJobOpenings\":-1}|schemaOrg.value",
        "{\"@type\":\"Event\",\"identifier\":\"a\",\"name\":\"x\",\"organizer\":\"A\","
            + "\"startDate\":\"2026-02-02\",\"endDate\":\"2026-02-01\"}|schemaOrg.order",
        "{\"@type\":\"Event\",\"identifier\":\"a\",\"name\":\"x\",\"organizer\":{\"@id\":\"#b\"}}"
            + "|schemaOrg.reference"
      })
  void what_is_odd_is_told_in_five_languages(String json, String code) {
    Reading<Directory> reading = IMPORT.read(json);
    assertThat(reading.problems()).extracting(Problem::code).contains(code);
    for (String language : List.of("el", "en", "fr", "ar", "fa")) {
      for (Problem problem : reading.problems()) {
        assertThat(problem.message(new LanguageTag(language)))
            .doesNotContain("schemaOrg.")
            .doesNotContain("{member}", "{id}");
      }
    }
  }

  @Property(tries = 500)
  void no_document_makes_it_fail(@ForAll long seed) {
    Random random = new Random(seed);
    JsonMapper mapper = JsonMapper.shared();
    List<Object> strange = new ArrayList<>();
    strange.add(null);
    strange.addAll(
        List.of(
            true,
            -1,
            1e300,
            "",
            " ",
            "2026-13-45",
            "\u0000",
            "a".repeat(300),
            List.of(),
            Map.of(),
            List.of(List.of("x")),
            Map.of("@value", 3),
            Map.of("@id", "#nowhere"),
            "http://[bad",
            "-999999999-01-01",
            Map.of("@type", "Place", "geo", Map.of("latitude", 122, "longitude", 1)),
            Map.of("value", "x", "currency", "euro")));
    Object document = mapper.readValue(random.nextBoolean() ? JOB : EVENTS, Object.class);
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      document = mutated(document, strange, random);
    }
    String json = mapper.writeValueAsString(document);
    Reading<Directory> reading = IMPORT.read(json);
    reading.value().ifPresent(town -> assertThat(EXPORT.write(town)).startsWith("{"));
    reading.problems().forEach(p -> assertThat(p.message(LanguageTag.ENGLISH)).isNotBlank());
  }

  private static Object mutated(Object value, List<Object> strange, Random random) {
    if (value instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(4) > 0) {
      Map<String, Object> copy = new java.util.LinkedHashMap<>();
      int chosen = random.nextInt(map.size());
      int at = 0;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        copy.put(
            (String) entry.getKey(),
            at++ == chosen ? mutated(entry.getValue(), strange, random) : entry.getValue());
      }
      return copy;
    }
    if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(4) > 0) {
      List<Object> copy = new ArrayList<>(list);
      int chosen = random.nextInt(copy.size());
      copy.set(chosen, mutated(copy.get(chosen), strange, random));
      return copy;
    }
    return strange.get(random.nextInt(strange.size()));
  }
}
