package io.github.imisproject.core.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The HSDS reader")
class HsdsReaderTest {
  private static final String CLINIC =
      """
      {"id":"s1","name":"Legal clinic","status":"active","minimum_age":18,"colour":"green",
       "phones":[{"id":"p1","number":"+30 210 1234567"}],
       "organization":{"id":"o1","name":"Aegean Legal Aid","description":"Advice"},
       "service_at_locations":[
         {"id":"sl1","location":{"id":"l1","location_type":"physical","name":"Town hall",
           "phones":[{"id":"p1","number":"+30 210 1234567","type":"voice"}]}}]}
      """;

  @TempDir Path folder;

  @Test
  void takes_a_nested_record_apart_and_links_the_parts() {
    Reading<HsdsDirectory> reading = HsdsReader.readJson(CLINIC);
    assertThat(reading.problems()).isEmpty();
    HsdsDirectory directory = reading.get();
    HsdsRecord service = directory.find(HsdsTable.SERVICE, "s1").orElseThrow();
    assertThat(service.links(HsdsTable.ORGANIZATION)).containsExactly("o1");
    assertThat(service.members()).containsEntry("colour", "green").doesNotContainKey("phones");
    HsdsRecord place = directory.find(HsdsTable.SERVICE_AT_LOCATION, "sl1").orElseThrow();
    assertThat(directory.linked(HsdsTable.SERVICE_AT_LOCATION, service)).containsExactly(place);
    assertThat(place.links(HsdsTable.LOCATION)).containsExactly("l1");
  }

  @Test
  void joins_a_record_that_stands_in_two_places() {
    HsdsDirectory directory = HsdsReader.readJson(CLINIC).get();
    assertThat(directory.records(HsdsTable.PHONE)).hasSize(1);
    HsdsRecord phone = directory.records(HsdsTable.PHONE).get(0);
    assertThat(phone.text("type")).contains("voice");
    assertThat(phone.links(HsdsTable.SERVICE)).containsExactly("s1");
    assertThat(phone.links(HsdsTable.LOCATION)).containsExactly("l1");
  }

  @Test
  void says_where_two_copies_of_a_record_differ() {
    Reading<HsdsDirectory> reading =
        HsdsReader.readJson(
            CLINIC
                .replace("\"type\":\"voice\"", "\"extension\":\"1\"")
                .replaceFirst("1234567", "7654321"));
    assertThat(reading.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(
            Tuple.tuple("/service_at_locations/0/location/phones/0/number", "hsds.recordsDiffer"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':'a','name':'x','status':'active'} | RECORD | SERVICE",
        "{'id':'a','name':'x','description':'d','website':'https://x.org'} | RECORD | ORGANIZATION",
        "{'id':'a','name':'x','description':'d'} | RECORD | ORGANIZATION",
        "{'id':'a','location_type':'physical'} | RECORD | LOCATION",
        "{'id':'a','location':{'id':'l'},'service':{'id':'s'}} | RECORD | SERVICE_AT_LOCATION",
        "{'id':'a','name':'x','version':'1','uri':'https://x.org'} | RECORD | TAXONOMY",
        "{'id':'a','name':'x','code':'1','parent_id':'b'} | RECORD | TAXONOMY_TERM",
        "{'total_items':1,'contents':[{'id':'a','name':'x','status':'active'}]} | PAGE | SERVICE",
        "{'services.csv':[{'id':'a','name':'x','status':'active'}]} | TABULAR | SERVICE",
        "{'services':[{'id':'a','name':'x','status':'active'}]} | COLLECTION | SERVICE",
        "[{'id':'a','name':'x','status':'active'}] | LIST | SERVICE"
      })
  void tells_the_forms_of_documents_apart(String json, String form, String table) {
    HsdsDirectory directory = HsdsReader.readJson(json.replace('\'', '"')).get();
    assertThat(directory.documents().get(0).form()).isEqualTo(HsdsDocument.Form.valueOf(form));
    assertThat(directory.find(HsdsTable.valueOf(table), "a")).isPresent();
  }

  @Test
  void knows_the_description_of_an_interface() {
    Reading<HsdsDirectory> reading = HsdsReader.readJson("{\"version\":\"3.0\"}");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.get().documents().get(0).form()).isEqualTo(HsdsDocument.Form.BASE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | json.empty",
        "null | json.empty",
        "3 | hsds.formUnknown",
        "{\"what\":1} | hsds.formUnknown",
        "[1] | hsds.formUnknown",
        "{\"services\":[1]} | hsds.notObject",
        "{\"id\":\"a\" | json.truncated",
        "{\"id\":NaN} | json.notANumber",
        "{\"id\":1e99999999999} | json.number",
        "{id:1} | json.syntax",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"x\"} {} | json.trailing",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"x\",\"id\":\"b\"} | json.duplicateKey",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"x\",\"phones\":\"1\"} | hsds.notList",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"x\",\"phones\":[1]} | hsds.notObject",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":{\"en\":\"x\"}} | hsds.notText",
        "{\"id\":\"a\",\"status\":\"open\",\"name\":\"x\"} | hsds.statusUnknown",
        "{\"id\":\"a\",\"name\":\"x\",\"fees\":\"y\"} | hsds.requiredBlank",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\" \"} | hsds.nameBlank",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"Unnamed record\"} | hsds.nameBlank",
        "{\"id\":\"\",\"status\":\"active\",\"name\":\"x\"} | hsds.idBlank",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"x\",\"minimum_age\":-1} | hsds.ageRange",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"x\",\"minimum_age\":9,\"maximum_age\":8} |"
            + " hsds.agesReversed",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"x\",\"assured_date\":\"1.2.2020\"} |"
            + " hsds.dateMalformed",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"x\",\"assured_date\":\"9999-01-01\"} |"
            + " hsds.dateMalformed",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"x\",\"url\":\"no page\"} |"
            + " hsds.urlMalformed",
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"x\",\"email\":\"nobody\"} |"
            + " hsds.emailMalformed",
        "{\"id\":\"a\",\"location_type\":\"moon\"} | hsds.locationTypeUnknown",
        "{\"id\":\"a\",\"location_type\":\"virtual\",\"latitude\":1} | hsds.coordinateHalf",
        "{\"id\":\"a\",\"location_type\":\"virtual\",\"latitude\":1,\"longitude\":181} |"
            + " hsds.longitudeRange"
      })
  void reports_each_fault_once(String json, String code) {
    assertThat(HsdsReader.readJson(json).problems())
        .extracting(Problem::code)
        .containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schedules.csv | id,freq,byday,opens_at | 1,HOURLY,MO,09:00Z | hsds.frequencyUnknown",
        "schedules.csv | id,freq,byday,opens_at | 1,WEEKLY,XX,09:00Z | hsds.weekdayUnknown",
        "schedules.csv | id,freq,opens_at | 1,WEEKLY,nine | hsds.timeMalformed",
        "schedules.csv | id,freq,opens_at | 1,WEEKLY,09:00 | hsds.timeWithoutZone",
        "schedules.csv | id,freq,timezone | 1,WEEKLY,Mars/Olympus | hsds.timezoneUnknown",
        "schedules.csv | id,freq,interval | 1,WEEKLY,0 | hsds.countRange",
        "schedules.csv | id,freq,dtstart,until | 1,WEEKLY,2026-02-01,2026-01-01 |"
            + " hsds.datesReversed",
        "schedules.csv | id,freq,until,count | 1,WEEKLY,2026-02-01,3 | hsds.untilAndCount",
        "schedules.csv | id,freq,opens_at,closes_at | 1,WEEKLY,10:00Z,04:00Z | hsds.timesReversed",
        "languages.csv | id,code | 1,urdu? | hsds.languageUnknown",
        "phones.csv | id,number | 1,\"\"\"+44 1\"\"\" | hsds.phoneMalformed",
        "cost_options.csv | id,service_id,currency | 1,,euros | hsds.currencyUnknown",
        "service_areas.csv | id,extent,extent_type | 1,extent,geojson | hsds.extentMalformed",
        "service_capacities.csv | id,available,maximum | 1,12,10 | hsds.capacityReversed",
        "service_capacities.csv | id,available | 1,many | hsds.numberMalformed",
        "service_at_location.csv | id,service_id,location_id | 1,,2 | hsds.referenceBlank",
        "service_at_location.csv | id,service_id,location_id | 1,\"2,3\",4 | hsds.referenceMany",
        "contacts.csv | id,service_id | 1,Unnamed record | hsds.nameBlank",
        "contacts.csv | id,service_id | 1,9 | hsds.referenceUnknown"
      })
  void reports_faults_in_tables(String file, String header, String row, String code)
      throws IOException {
    write(file, header + "\n" + row + "\n");
    write("locations.csv", "id,location_type\n4,virtual\n2,virtual\n");
    Reading<HsdsDirectory> reading = HsdsReader.read(folder);
    assertThat(reading.problems()).extracting(Problem::code).contains(code);
    assertThat(reading.problems())
        .filteredOn(p -> p.code().equals(code))
        .allSatisfy(p -> assertThat(p.path()).startsWith(file + ":2"));
    assertThat(reading.get().records(HsdsTable.find(file).orElseThrow())).hasSize(1);
  }

  @Test
  void never_shows_a_telephone_number_or_an_address_for_mail() throws IOException {
    write("phones.csv", "id,number\n1,call 555 and ask\n");
    write("contacts.csv", "id,email\n1,mrs smith at home\n");
    assertThat(HsdsReader.read(folder).problems())
        .hasSize(2)
        .allSatisfy(p -> assertThat(p.toString()).doesNotContain("555", "smith"));
  }

  @Test
  void keeps_every_row_also_blank_ones_and_those_said_twice() throws IOException {
    write("eligibilities.csv", "id,service_id,eligibility\n,,\n,,\n,7,Income\n,7,Income\n");
    write("services.csv", "id,name,status\n7,A,active\n7,B,active\n");
    Reading<HsdsDirectory> reading = HsdsReader.read(folder);
    assertThat(reading.get().version()).isEqualTo(HsdsVersion.V1);
    assertThat(reading.get().counts())
        .containsEntry(HsdsTable.ELIGIBILITY, 4)
        .containsEntry(HsdsTable.SERVICE, 2);
    assertThat(reading.problems())
        .filteredOn(p -> p.code().endsWith("Twice"))
        .extracting(Problem::toString)
        .containsExactly(
            "eligibilities.csv:3: The row says the same as row eligibilities.csv:2 of"
                + " 'eligibility'; remove one of them. Both records are kept.",
            "eligibilities.csv:5: The row says the same as row eligibilities.csv:4 of"
                + " 'eligibility'; remove one of them. Both records are kept.",
            "services.csv:3: The id '7' is used twice in 'service'; give each record its own. Both"
                + " records are kept.");
  }

  @Test
  void tells_what_in_a_folder_it_did_not_read() throws IOException {
    write("services.csv", "id,name,status\n7,A,active\n");
    write("service.json", CLINIC);
    write("sales.csv", "a,b\n");
    write("datapackage.json", "{}");
    Reading<HsdsDirectory> reading = HsdsReader.read(folder);
    assertThat(reading.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(
            Tuple.tuple("sales.csv", "hsds.fileUnknown"),
            Tuple.tuple("service.json", "hsds.fileSkipped"));
  }

  @Test
  void reads_a_folder_of_documents_with_their_names_in_paths() throws IOException {
    write("a.json", CLINIC);
    write("b.json", "{\"id\":\"\",\"name\":\"x\",\"status\":\"active\"}");
    write("c.json", "{");
    Reading<HsdsDirectory> reading = HsdsReader.read(folder);
    assertThat(reading.get().records(HsdsTable.SERVICE)).hasSize(2);
    assertThat(reading.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(
            Tuple.tuple("c.json", "json.truncated"), Tuple.tuple("b.json#/id", "hsds.idBlank"));
  }

  @Test
  void says_that_there_is_nothing_to_read() throws IOException {
    assertThat(codes(HsdsReader.read(folder))).containsExactly("hsds.nothingFound");
    assertThat(codes(HsdsReader.read(folder.resolve("absent")))).containsExactly("hsds.unreadable");
    write("only.json", "[");
    Reading<HsdsDirectory> reading = HsdsReader.read(folder.resolve("only.json"));
    assertThat(reading.value()).isEmpty();
    assertThat(codes(reading)).containsExactly("json.truncated");
  }

  @Test
  void tells_how_far_it_has_come() throws IOException {
    write("services.csv", "id,name,status\n" + "7,A,active\n".repeat(1001));
    List<String> heard = new ArrayList<>();
    HsdsReader.read(folder, (file, records) -> heard.add(file + " " + records));
    assertThat(heard)
        .containsExactly(
            "services.csv 0", "services.csv 500", "services.csv 1000", "services.csv 1001");
  }

  @Test
  void stops_at_the_limits_of_depth_and_length_without_reading_on() {
    String deep = "[".repeat(100_000);
    assertThat(codes(HsdsReader.readJson(deep))).containsExactly("json.limit");
    String members =
        "{\"id\":\"a\",\"status\":\"active\",\"name\":\"" + "x".repeat(4_000_001) + "\"}";
    assertThat(codes(HsdsReader.readJson(members))).containsExactly("json.limit");
    String number = "{\"id\":\"a\",\"status\":\"active\",\"minimum_age\":" + "9".repeat(300) + "}";
    assertThat(codes(HsdsReader.readJson(number))).containsExactly("json.limit");
  }

  @Test
  void stops_at_the_limit_on_records_and_says_so_once() {
    List<Problem> problems = new ArrayList<>();
    RecordGatherer gatherer = new RecordGatherer(problems, 2);
    for (int i = 0; i < 5; i++) {
      gatherer.addRow(HsdsTable.UNIT, "units.csv:" + i, Map.of("id", "u" + i, "name", "seat"));
      gatherer.addNested(HsdsTable.UNIT, "/" + i, Map.of("id", "n" + i, "name", "bed"));
    }
    HsdsDirectory directory = gatherer.build(HsdsVersion.V3, List.of());
    assertThat(directory.records(HsdsTable.UNIT)).hasSize(2);
    assertThat(problems)
        .extracting(Problem::path, Problem::code)
        .containsExactly(Tuple.tuple("units.csv:1", "hsds.tooManyRecords"));
  }

  @Test
  void refuses_text_that_is_not_utf_8() throws IOException {
    Files.write(
        folder.resolve("a.json"), "{\"id\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(codes(HsdsReader.read(folder))).containsExactly("json.encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "en", "fr", "ar", "fa"})
  void words_every_problem_in_each_language(String language) {
    String many =
        """
        {"services":[{"id":"","name":"","status":"open","minimum_age":"x","phones":[{"number":"?"}],
        "schedules":[{"id":"1","freq":"X","byday":"X","dtstart":"x","timezone":3,"opens_at":"x"}],
        "languages":[{"id":"1","code":"?"}],"cost_options":[{"id":"1","currency":"?","amount":-1}]}],
        "locations":[{"id":"1","location_type":"x","latitude":100,"longitude":1000,"addresses":[{"id":"1","country":"?"}]}]}
        """;
    List<Problem> problems = HsdsReader.readJson(many).problems();
    assertThat(problems).hasSizeGreaterThan(18);
    for (Problem problem : problems) {
      String own = problem.message(new LanguageTag(language));
      assertThat(own).doesNotStartWith("hsds.").doesNotContain("{");
      assertThat(own.equals(problem.message(LanguageTag.ENGLISH))).isEqualTo(language.equals("en"));
    }
  }

  @Property(tries = 300)
  void ends_with_a_list_of_problems_whatever_is_broken(@ForAll @IntRange(max = 999_999) int seed) {
    Random random = new Random(seed);
    StringBuilder json = new StringBuilder(CLINIC);
    String[] scraps = {
      "\"", "{", "}", "[", "]", ",", ":", "null", "1e999999", "\\u0000", "\\", "true", "-"
    };
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(json.length());
      if (random.nextBoolean()) {
        json.insert(at, scraps[random.nextInt(scraps.length)]);
      } else {
        json.delete(at, Math.min(json.length(), at + 1 + random.nextInt(30)));
      }
    }
    Reading<HsdsDirectory> reading = HsdsReader.readJson(json.toString());
    assertThat(reading.value().isPresent() || reading.hasErrors()).isTrue();
    reading
        .value()
        .ifPresent(
            d ->
                assertThat(
                        HsdsReader.readJson(HsdsWriter.toJson(d.documents().get(0)))
                            .get()
                            .documents())
                    .isEqualTo(d.documents()));
  }

  private static List<String> codes(Reading<?> reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
