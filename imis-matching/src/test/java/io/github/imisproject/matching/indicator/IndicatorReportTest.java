package io.github.imisproject.matching.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticHousehold;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import io.github.imisproject.matching.indicator.disclosure.ReleaseLedger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A report of indicators")
class IndicatorReportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LanguageTag ENGLISH = LanguageTag.ENGLISH;
  private static final IndicatorReport REPORT = report();

  private static IndicatorReport report() {
    SyntheticTown town = new SyntheticTown(TownSettings.of(5).people(3000).offers(80));
    GeoPoint centre = town.directory().regions().get(0).centroid().orElseThrow();
    Map<String, GeoPoint> centres = new LinkedHashMap<>();
    centres.put("west", new GeoPoint(centre.latitude(), centre.longitude() - 0.02));
    centres.put("east", new GeoPoint(centre.latitude(), centre.longitude() + 0.02));
    Areas areas =
        Areas.around(
            centres,
            Map.of(
                "west", LocalizedText.of("en", "West, by the river"),
                "east", LocalizedText.of("en", "=East")));
    Indicators indicators = new Indicators(areas, Vocabularies.embedded());
    ConsentGate gate = new ConsentGate();
    List<PersonView> views;
    try (Stream<SyntheticHousehold> households = town.households()) {
      views =
          households
              .flatMap(
                  h ->
                      h.members().stream()
                          .map(
                              m ->
                                  gate.view(
                                      m.person(),
                                      Optional.of(h.household()),
                                      Purpose.STATISTICS,
                                      DAY)))
              .toList();
    }
    return indicators.publish(
        new IndicatorData(views, town.directory(), List.of(), DAY),
        "2026-Q1",
        new ReleaseLedger(10, indicators.family()));
  }

  @Test
  void writes_json_stat_whose_every_dataset_is_whole() {
    JsonNode collection = JsonMapper.shared().readTree(REPORT.jsonStat(ENGLISH));
    assertThat(collection.get("version").asString()).isEqualTo("2.0");
    assertThat(collection.get("class").asString()).isEqualTo("collection");
    JsonNode items = collection.get("link").get("item");
    assertThat(items.size()).isEqualTo(10 + 15 + 10 + 3 + 3);
    for (JsonNode dataset : items) {
      long cells = 1;
      for (int i = 0; i < dataset.get("id").size(); i++) {
        JsonNode category =
            dataset.get("dimension").get(dataset.get("id").get(i).asString()).get("category");
        assertThat(category.get("index").size()).isEqualTo(dataset.get("size").get(i).asInt());
        for (JsonNode code : category.get("index")) {
          assertThat(category.get("label").get(code.asString()).asString()).isNotBlank();
        }
        cells *= dataset.get("size").get(i).asInt();
      }
      assertThat(dataset.get("value").size()).isEqualTo((int) cells);
      Set<String> missing = new HashSet<>();
      for (int i = 0; i < cells; i++) {
        if (dataset.get("value").get(i).isNull()) {
          missing.add(Integer.toString(i));
        } else if (dataset.get("dimension").has("gender")) {
          int people = dataset.get("value").get(i).asInt();
          assertThat(people == 0 || people >= 10).isTrue();
        }
      }
      JsonNode status = dataset.get("status");
      assertThat(status == null ? Set.of() : Set.copyOf(status.propertyNames())).isEqualTo(missing);
    }
  }

  @Test
  void writes_csv_with_one_line_for_each_number() {
    List<String> lines = REPORT.csv().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "indicator,period,area,gender,age,stay,assisted,need,coverage,urgency,category,outcome,"
                + "waiting,skill,measure,value,status");
    assertThat(lines)
        .contains("people,2026-Q1,_T,_T,_T,_T,_T,,,,,,,,people," + total() + ",")
        .allMatch(line -> line.chars().filter(c -> c == ',').count() == 16);
    assertThat(lines.stream().filter(line -> line.endsWith(",c")).count()).isGreaterThan(50);
    assertThat(lines.stream().filter(line -> line.matches(".*people,[1-9],"))).isEmpty();
  }

  private static int total() {
    return REPORT.cube("people").people("_T", List.of("_T", "_T", "_T", "_T", "_T")).orElseThrow();
  }

  @Test
  void has_whole_sentences_in_five_languages() {
    assertThat(
            CatalogueCheck.check(
                MessageCatalogue.load("indicators", IndicatorReport.class.getClassLoader())))
        .isEmpty();
    assertThat(
            CatalogueCheck.checkProblemSentences(
                "indicator", IndicatorReport.class.getClassLoader()))
        .isEmpty();
  }

  @Test
  void names_everything_in_five_languages() {
    for (LanguageTag language : SupportedLanguages.ALL) {
      REPORT
          .cubes()
          .forEach(
              cube -> {
                assertThat(REPORT.title(cube.definition().code(), language)).isNotBlank();
                cube.definition()
                    .dimensions()
                    .forEach(
                        d -> {
                          assertThat(REPORT.dimensionName(d.code(), language)).isNotBlank();
                          d.categories().stream()
                              .filter(c -> !d.code().equals("area"))
                              .forEach(
                                  c ->
                                      assertThat(REPORT.categoryName(d.code(), c, language))
                                          .isNotEqualTo(c));
                        });
              });
      assertThat(REPORT.note(language)).isNotBlank();
    }
    assertThat(REPORT.categoryName("need", "HOUSING", new LanguageTag("fa"))).isEqualTo("مسکن");
    assertThat(REPORT.categoryName("area", "west", ENGLISH)).isEqualTo("West, by the river");
    assertThat(REPORT.measureName("people", new LanguageTag("fr"))).isEqualTo("personnes");
  }
}
