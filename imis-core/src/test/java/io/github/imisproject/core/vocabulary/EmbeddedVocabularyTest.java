package io.github.imisproject.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.person.SupportNeed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The embedded vocabulary")
class EmbeddedVocabularyTest {

  private static final List<String> COLUMNS =
      List.of(
          "notation",
          "uri",
          "broader",
          "el",
          "en",
          "fr",
          "ar",
          "fa",
          "alt_el",
          "alt_en",
          "alt_fr",
          "alt_ar",
          "alt_fa");

  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.of(
          "el", UnicodeScript.GREEK,
          "en", UnicodeScript.LATIN,
          "fr", UnicodeScript.LATIN,
          "ar", UnicodeScript.ARABIC,
          "fa", UnicodeScript.ARABIC);

  private static final String CONTROLS =
      "\u200B\u200E\u200F\u00A0\u00AD\u0640\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068"
          + "\u2069\uFEFF";

  static Stream<String> schemes() {
    return Stream.of(
        "occupations",
        "skills",
        "needs",
        "support-needs",
        "legal-statuses",
        "offer-categories",
        "cefr",
        "isced",
        "themes",
        "documents",
        "interests",
        "cultures",
        "meeting-wishes");
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void has_the_agreed_columns_in_every_row(String scheme) {
    List<String> lines = lines(scheme);

    assertThat(lines.get(0)).isEqualTo(String.join("\t", COLUMNS));
    assertThat(cells(lines))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).as("row %s", row).hasSize(COLUMNS.size()));
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void uses_each_notation_once(String scheme) {
    assertThat(column(scheme, "notation"))
        .doesNotHaveDuplicates()
        .allSatisfy(notation -> assertThat(notation).matches("[A-Z0-9][A-Z0-9_.]*"));
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void names_only_existing_broader_concepts_and_never_in_a_circle(String scheme) {
    Map<String, String> broader = new HashMap<>();
    rows(scheme).forEach(row -> broader.put(row.get("notation"), row.get("broader")));

    for (String start : broader.keySet()) {
      Set<String> seen = new HashSet<>();
      for (String at = start; !at.isEmpty(); at = broader.getOrDefault(at, "")) {
        assertThat(broader).as("the chain from %s", start).containsKey(at);
        assertThat(seen.add(at)).as("%s is broader than itself, by %s", start, at).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void has_a_label_in_all_five_languages(String scheme) {
    for (Map<String, String> row : rows(scheme)) {
      assertThat(List.of("el", "en", "fr", "ar", "fa"))
          .as("labels of %s", row.get("notation"))
          .allSatisfy(language -> assertThat(row.get(language)).isNotBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void has_no_label_twice_in_one_language(String scheme) {
    for (String language : SCRIPTS.keySet()) {
      assertThat(column(scheme, language)).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void writes_each_label_in_the_script_of_its_language(String scheme) {
    for (Text text : texts(scheme)) {
      UnicodeScript expected = script(text.language());
      Set<UnicodeScript> found = EnumSet.noneOf(UnicodeScript.class);
      levelNameLeftOut(scheme, text.value())
          .codePoints()
          .filter(Character::isLetter)
          .forEach(letter -> found.add(UnicodeScript.of(letter)));
      assertThat(found).as("%s", text).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void spells_Farsi_with_Persian_letters_and_Arabic_with_Arabic_ones(String scheme) {
    for (Text text : texts(scheme)) {
      if (text.language().equals("fa")) {
        assertThat(text.value()).as("%s", text).doesNotContain("\u064A", "\u0643", "\u0649");
        assertThat(text.value()).as("%s", text).doesNotContain("\u0629");
        assertThat(text.value()).as("%s", text).doesNotMatch(".*\\u200C([ \\u200C].*)?$");
      } else if (text.language().equals("ar")) {
        assertThat(text.value()).as("%s", text).doesNotContain("\u06CC", "\u06A9", "\u200C");
        assertThat(text.value()).as("%s", text).doesNotContain("\u067E", "\u0686", "\u06AF");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void is_composed_text_without_stray_blanks_or_invisible_controls(String scheme) {
    for (Text text : texts(scheme)) {
      String value = text.value();
      assertThat(value).as("%s", text).isEqualTo(value.strip()).doesNotContain("  ", "'");
      assertThat(Normalizer.isNormalized(value, Normalizer.Form.NFC)).as("%s", text).isTrue();
      assertThat(value.codePoints().filter(c -> CONTROLS.indexOf(c) >= 0).count())
          .as("invisible controls in %s", text)
          .isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void separates_gendered_forms_by_a_spaced_slash_where_a_language_has_gender(String scheme) {
    for (Text text : texts(scheme)) {
      long slashes = text.value().chars().filter(c -> c == '/').count();
      boolean gendered = Set.of("el", "fr", "ar").contains(text.language());
      assertThat(slashes).as("%s", text).isLessThanOrEqualTo(gendered ? 1 : 0);
      if (slashes == 1) {
        assertThat(text.value()).as("%s", text).contains(" / ");
      }
    }
  }

  @Test
  void holds_all_major_and_sub_major_groups_of_occupations() {
    List<String> notations = column("occupations", "notation");

    assertThat(notations.stream().filter(n -> n.length() == 1)).hasSize(10);
    assertThat(notations.stream().filter(n -> n.length() == 2)).hasSize(43);
    assertThat(notations.stream().filter(n -> n.length() >= 4)).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void puts_each_occupation_under_the_group_its_code_begins_with() {
    for (Map<String, String> row : rows("occupations")) {
      String notation = get(row, "notation");
      String broader = get(row, "broader");
      assertThat(notation).matches("\\d|\\d\\d|\\d{4}(\\.\\d+)?");
      if (notation.length() == 1) {
        assertThat(broader).isEmpty();
      } else {
        assertThat(broader).isNotEmpty();
        assertThat(notation).startsWith(broader).isNotEqualTo(broader);
      }
    }
  }

  @Test
  void holds_a_tree_of_at_least_eighty_skills_in_twelve_groups() {
    List<String> groups = column("skills", "notation", row -> get(row, "broader").isEmpty());

    assertThat(groups).hasSizeGreaterThanOrEqualTo(12);
    assertThat(column("skills", "notation", row -> !get(row, "broader").isEmpty()))
        .hasSizeGreaterThanOrEqualTo(80);
  }

  @Test
  void begins_needs_with_the_categories_of_offers() {
    assertThat(column("needs", "notation", row -> get(row, "broader").isEmpty()))
        .containsExactlyElementsOf(column("offer-categories", "notation"));
  }

  @Test
  void names_the_levels_of_language_and_education() {
    assertThat(column("cefr", "notation"))
        .containsExactly("A1", "A2", "B1", "B2", "C1", "C2", "NATIVE");
    assertThat(column("isced", "notation"))
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8");
  }

  @Test
  void names_every_legal_status_and_offer_category_of_the_model() {
    assertThat(column("legal-statuses", "notation")).containsAll(names(LegalStatusKind.values()));
    assertThat(column("offer-categories", "notation")).isEqualTo(names(OfferCategory.values()));
    assertThat(column("support-needs", "notation")).containsAll(names(SupportNeed.Kind.values()));
  }

  @Test
  void is_read_by_the_library_without_a_problem() {
    assertThat(Vocabularies.embedded().ids())
        .containsExactlyInAnyOrderElementsOf(schemes().toList());
    for (String scheme : Vocabularies.embedded().ids()) {
      assertThat(Vocabularies.embedded().get(scheme).concepts()).hasSameSizeAs(rows(scheme));
    }
  }

  @Test
  void gives_a_web_address_only_where_the_code_is_an_ISCO_code() {
    schemes()
        .forEach(
            scheme ->
                rows(scheme).stream()
                    .filter(row -> !get(row, "uri").isEmpty())
                    .forEach(
                        row ->
                            assertThat(row.get("uri"))
                                .isEqualTo(
                                    "http://data.europa.eu/esco/isco/C" + row.get("notation"))));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  /** One label or alternative label, with where it stands. */
  private record Text(String scheme, String notation, String language, String value) {}

  private static List<Text> texts(String scheme) {
    List<Text> texts = new ArrayList<>();
    for (Map<String, String> row : rows(scheme)) {
      String notation = get(row, "notation");
      for (String language : SCRIPTS.keySet()) {
        texts.add(new Text(scheme, notation, language, get(row, language)));
        String alternatives = get(row, "alt_" + language);
        if (!alternatives.isEmpty()) {
          Arrays.stream(alternatives.split("\\|", -1))
              .forEach(value -> texts.add(new Text(scheme, notation, language, value)));
        }
      }
    }
    return texts;
  }

  /** A CEFR level is written in Latin letters in every language, so it says nothing on script. */
  private static String levelNameLeftOut(String scheme, String label) {
    return scheme.equals("cefr") ? label.replaceFirst("^[ABC][12][,،] ", "") : label;
  }

  private static List<String> column(String scheme, String name) {
    return column(scheme, name, row -> true);
  }

  private static List<String> column(
      String scheme, String name, Predicate<Map<String, String>> wanted) {
    return rows(scheme).stream().filter(wanted).map(row -> get(row, name)).toList();
  }

  private static List<Map<String, String>> rows(String scheme) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : cells(lines(scheme))) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < COLUMNS.size(); i++) {
        row.put(COLUMNS.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> cells(List<String> lines) {
    return lines.stream()
        .skip(1)
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  private static List<String> lines(String scheme) {
    String name = "META-INF/imis/vocabulary/" + scheme + ".tsv";
    try (InputStream in = EmbeddedVocabularyTest.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(all).as(name).endsWith("\n").doesNotContain("\r", "\uFFFD", "\uFEFF");
      return all.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnicodeScript script(String language) {
    return Objects.requireNonNull(SCRIPTS.get(language));
  }

  private static String get(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
