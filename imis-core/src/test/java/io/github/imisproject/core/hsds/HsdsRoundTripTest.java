package io.github.imisproject.core.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.SharedData;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("An HSDS document read and written")
class HsdsRoundTripTest {
  @Test
  void keeps_unknown_members_nulls_empty_lists_the_order_and_every_digit() {
    String json =
        "{\n  \"zebra\" : [ ],\n  \"id\" : \"a\",\n  \"status\" : null,\n  \"amount\" : 1.10,\n"
            + "  \"big\" : 12345678901234567890,\n  \"tiny\" : 1E-400,\n  \"inner\" : { },\n"
            + "  \"text\" : \"a \\\"b\\\" \\\\ \u0645\u0631\u062D\u0628\u0627\"\n}\n";
    assertThat(HsdsWriter.toJson(document(json))).isEqualTo(json);
  }

  @Test
  void of_every_official_example_has_equal_content() throws IOException {
    Path examples = SharedData.require("hsds/3.0");
    List<Path> files;
    try (Stream<Path> all = Files.walk(examples)) {
      files =
          all.filter(f -> f.toString().endsWith(".json"))
              .filter(f -> !f.toString().contains("/schema/"))
              .filter(f -> !f.endsWith("datapackage.json"))
              .sorted()
              .toList();
    }
    assertThat(files).hasSizeGreaterThan(14);
    for (Path file : files) {
      HsdsDocument read = HsdsReader.read(file).get().documents().get(0);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      HsdsWriter.write(read, out);
      JsonMapper other = new JsonMapper();
      JsonNode before = other.readTree(Files.readString(file));
      JsonNode after = other.readTree(out.toString(StandardCharsets.UTF_8));
      assertThat(after).as(file.toString()).isEqualTo(before);
      assertThat(document(out.toString(StandardCharsets.UTF_8))).isEqualTo(read);
    }
  }

  @Test
  void of_service_full_keeps_349_leaf_paths_with_equal_values() throws IOException {
    Path file = SharedData.require("hsds/3.0/examples/service_full.json");
    JsonMapper other = new JsonMapper();
    Map<String, List<String>> before = new TreeMap<>();
    leaves(other.readTree(Files.readString(file)), "", before);
    Map<String, List<String>> after = new TreeMap<>();
    leaves(
        other.readTree(HsdsWriter.toJson(HsdsReader.read(file).get().documents().get(0))),
        "",
        after);
    assertThat(before).hasSize(349);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void of_service_full_is_reported_where_it_is_odd() {
    Reading<HsdsDirectory> reading =
        HsdsReader.read(SharedData.require("hsds/3.0/examples/service_full.json"));
    assertThat(reading.problems())
        .extracting(Problem::path, Problem::code)
        .contains(
            Tuple.tuple("/service_at_locations/0/location/latitude", "hsds.latitudeRange"),
            Tuple.tuple("/phones/0/number", "hsds.phoneMalformed"),
            Tuple.tuple("/schedules/0/timezone", "hsds.timezoneUnknown"),
            Tuple.tuple("/service_areas/0/extent", "hsds.extentMalformed"));
    HsdsDirectory directory = reading.get();
    assertThat(directory.counts().values()).allMatch(n -> n == 1);
    assertThat(directory.counts()).hasSize(20);
    assertThat(directory.records(HsdsTable.LOCATION).get(0).members())
        .containsEntry("latitude", 100);
  }

  @Test
  void keeps_its_tables_when_written_as_tables() {
    for (String name :
        List.of(
            "examples/tabular.json",
            "examples/csv",
            "examples/service_full.json",
            "docs/figures/field-guidance/attributes/service.json")) {
      HsdsDirectory read = HsdsReader.read(SharedData.require("hsds/3.0").resolve(name)).get();
      HsdsDirectory again = HsdsReader.readJson(HsdsWriter.toJson(HsdsWriter.tabular(read))).get();
      assertThat(again.counts()).isEqualTo(read.counts());
      for (HsdsTable table : read.counts().keySet()) {
        for (HsdsRecord record : read.records(table)) {
          HsdsRecord other = again.find(table, record.key()).orElseThrow();
          Map<String, Object> own = new LinkedHashMap<>(record.members());
          own.keySet().removeAll(Set.of("link_entity", "resource_type"));
          assertThat(other.members()).containsAllEntriesOf(own);
          record
              .links()
              .forEach((target, keys) -> assertThat(other.links(target)).containsAll(keys));
        }
      }
    }
  }

  @Test
  void of_the_1_x_directory_has_every_record_and_counts_what_is_odd() {
    Reading<HsdsDirectory> reading = HsdsReader.read(SharedData.require("hsds/legal-aid-1.x"));
    HsdsDirectory directory = reading.get();
    assertThat(directory.version()).isEqualTo(HsdsVersion.V1);
    assertThat(directory.counts())
        .containsEntry(HsdsTable.ORGANIZATION, 33)
        .containsEntry(HsdsTable.SERVICE, 429)
        .containsEntry(HsdsTable.LOCATION, 520)
        .containsEntry(HsdsTable.SCHEDULE, 2492)
        .containsEntry(HsdsTable.ELIGIBILITY, 520)
        .containsEntry(HsdsTable.PHONE, 520)
        .containsEntry(HsdsTable.SERVICE_AT_LOCATION, 520);
    Map<String, Integer> kinds = new TreeMap<>();
    reading.problems().forEach(p -> kinds.merge(p.code(), 1, Integer::sum));
    assertThat(kinds)
        .containsEntry("hsds.idBlank", 4052)
        .containsEntry("hsds.nameBlank", 2)
        .containsEntry("hsds.rowTwice", 183)
        .containsEntry("hsds.referenceMany", 76);
    assertThat(kinds.get("hsds.requiredBlank")).isGreaterThan(800);
  }

  @Property(tries = 200)
  void is_equal_whatever_it_holds(@ForAll("objects") Map<String, Object> members) {
    HsdsDocument document = new HsdsDocument(HsdsDocument.Form.OTHER, members);
    HsdsDocument again = document(HsdsWriter.toJson(document));
    assertThat(again.content()).isEqualTo(members);
  }

  @Provide
  Arbitrary<Map<String, Object>> objects() {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings()
                .ofMaxLength(8)
                .map(s -> (Object) s.replaceAll("[\\ud800-\\udfff]", "?")),
            Arbitraries.integers().map(i -> (Object) i),
            Arbitraries.longs().greaterOrEqual(1L << 40).map(l -> (Object) l),
            Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                .ofScale(3)
                .map(d -> d.signum() == 0 ? (Object) 0 : d),
            Arbitraries.of(true, false).map(b -> (Object) b),
            Arbitraries.just(1).map(n -> (Object) new BigDecimal("1.50")));
    Arbitrary<Object> nested =
        Arbitraries.oneOf(
            leaf, leaf.list().ofMaxSize(3).map(l -> (Object) l), object(leaf).map(m -> (Object) m));
    return object(nested).filter(m -> !m.isEmpty());
  }

  private static Arbitrary<Map<String, Object>> object(Arbitrary<Object> values) {
    Arbitrary<String> names =
        Arbitraries.of("id", "name", "phones", "colour", "services", "x y", "");
    return Arbitraries.maps(names, values).ofMaxSize(5).map(LinkedHashMap::new);
  }

  private static HsdsDocument document(String json) {
    return HsdsReader.readJson(json).get().documents().get(0);
  }

  /**
   * Every scalar by its path with list positions left out, as the standard's field reference has.
   */
  private static void leaves(JsonNode node, String path, Map<String, List<String>> into) {
    if (node.isObject()) {
      Set<String> names = new TreeSet<>(node.propertyNames());
      names.forEach(name -> leaves(node.get(name), path + "/" + name, into));
    } else if (node.isArray()) {
      node.forEach(element -> leaves(element, path + "/*", into));
    } else {
      into.computeIfAbsent(path, p -> new ArrayList<>()).add(node.toString());
    }
  }
}
