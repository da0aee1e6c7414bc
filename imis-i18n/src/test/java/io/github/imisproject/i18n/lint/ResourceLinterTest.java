package io.github.imisproject.i18n.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.check.CheckOptions;
import io.github.imisproject.i18n.check.DefectKind;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The check of an application's files")
class ResourceLinterTest {
  final ResourceLinter linter = new ResourceLinter(LanguageTag.ENGLISH);

  @Test
  void compares_property_files_by_their_names_and_gives_lines_and_columns() {
    assertThat(
            lint(
                file("app/messages.properties", "greet = Hello {0}", "save: Save", "late = Late"),
                file(
                    "app/messages_fr.properties",
                    "# Bonjour?",
                    "greet = Bonjour l'{0}",
                    "save = Enregistrer\\",
                    "   tout?",
                    "old = Vieux",
                    "save = Sauver")))
        .containsExactly(
            "app/messages_fr.properties:2:9 keyMissing late",
            "app/messages_fr.properties:2:18 apostrophe greet",
            "app/messages_fr.properties:4:8 frenchSpacing save",
            "app/messages_fr.properties:5:7 keyUnknown old",
            "app/messages_fr.properties:6:1 keyTwice save");
  }

  @Test
  void reads_unicode_escapes_and_counts_columns_in_the_file() {
    assertThat(
            lint(
                file("v/Val.properties", "a = Work here"),
                file("v/Val_fa.properties", "a = \\u06a9\\u0627\\u0631 \\u0643\\u0646")))
        .containsExactly("v/Val_fa.properties:1:24 foreignLetter a");
  }

  @Test
  void reads_old_files_that_are_not_in_utf_8() {
    ResourceFile old =
        ResourceFile.of("m_fr.properties", "a = Déjà?".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(lint(file("m.properties", "a = Already?"), old))
        .containsExactly("m_fr.properties:1:9 frenchSpacing a");
  }

  @Test
  void compares_language_maps_inside_json_at_any_depth() {
    assertThat(
            lint(
                file(
                    "translations.json",
                    "{",
                    "  \"home\": {",
                    "    \"en\": { \"title\": \"Welcome, {{name}}\", \"more\": {\"help\": \"Help"
                        + " us\"} },",
                    "    \"ar\": { \"title\": \"\u0623\u0647\u0644\u0627\", \"more\": {\"help\":"
                        + " \"Help us\"} },",
                    "    \"fr\": { \"title\": \"Bienvenue, {{name}}\" }",
                    "  },",
                    "  \"label\": { \"en\": \"Work\", \"fa\": \"\\u0643ار\", \"id\": \"Kerja\" }",
                    "}")))
        .containsExactly(
            "translations.json:4:27 placeholderMissing home.title",
            "translations.json:4:48 untranslated home.more.help",
            "translations.json:5:23 keyMissing home.more.help",
            "translations.json:7:35 foreignLetter label");
  }

  @Test
  void misses_a_language_that_most_maps_have() {
    assertThat(
            lint(
                file(
                    "maps.json",
                    "{\"a\": {\"en\": \"Yes\", \"fr\": \"Oui\"},",
                    "\"b\": {\"en\": \"No\", \"fr\": \"Non\"},",
                    "\"c\": {\"en\": \"Perhaps\", \"el\": \"Ίσως\"}}")))
        .containsExactly("maps.json:3:14 keyMissing c");
  }

  @Test
  void compares_json_files_of_one_language_each() {
    assertThat(
            lint(
                file("locales/en/common.json", "{\"a\": {\"b\": \"Open\"}, \"c\": \"Now\"}"),
                file("locales/el/common.json", "{\"a\": {\"b\": \"Open\"}, \"c\": \"Τώρα\"}"),
                file("other/el.json", "{\"a\": \"Πού?\"}")))
        .containsExactly(
            "locales/el/common.json:1:14 untranslated a.b",
            "other/el.json:1:11 greekQuestionMark a");
  }

  @Test
  void understands_plural_keys() {
    assertThat(
            lint(
                file(
                    "p.json",
                    "{\"en\": {\"n_one\": \"{{count}} place\", \"n_other\": \"{{count}} places\"},",
                    "\"fa\": {\"n_one\": \"یک جا\", \"n_other\": \"{{count}} جا\"},",
                    "\"el\": {\"n_one\": \"{{count}} μέρος\"},",
                    "\"ar\": {\"n_zero\": \"لا مكان\", \"n_one\": \"مكان\", \"n_two\": \"مكانان\","
                        + " \"n_few\": \"{{count}} أماكن\", \"n_other\": \"مكان\"}}")))
        .containsExactly(
            "p.json:3:18 branchMissing n_one",
            "p.json:4:19 branchMissing n_zero",
            "p.json:4:109 placeholderMissing n_other");
  }

  @Test
  void compares_sources_and_targets_of_xliff() {
    assertThat(
            lint(
                file(
                    "x.xlf",
                    "<xliff version=\"2.1\" srcLang=\"en\" trgLang=\"el\""
                        + " xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"><file id=\"f\">",
                    "<unit id=\"u\"><segment id=\"s\"><source>Where is <ph id=\"1\"/>?</source>",
                    "<target>Πού είναι?</target></segment></unit></file></xliff>"),
                file(
                    "y.xliff",
                    "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"fr\""
                        + " original=\"o\"><body>",
                    "<trans-unit id=\"1\" maxwidth=\"5\" size-unit=\"char\"><source>Now</source>",
                    "<target>Maintenant</target></trans-unit></body></file></xliff>")))
        .containsExactly(
            "x.xlf:3:9 greekQuestionMark f.u.s",
            "x.xlf:3:9 placeholderMissing f.u.s",
            "y.xliff:3:9 length o.1");
  }

  @ParameterizedTest
  @CsvSource({
    "bad.json,{\"a\": ",
    "bad.json,[1",
    "bad.json,\"x\"",
    "bad.xlf,<xliff",
    "bad.xlf,<!DOCTYPE x [<!ENTITY a \"b\">]><xliff>&a;</xliff>",
    "bad.properties,a = \\u12"
  })
  void reports_a_file_that_cannot_be_read(String name, String content) {
    assertThat(linter.lint(List.of(file(name, content))))
        .extracting(f -> f.finding().kind())
        .containsExactly(DefectKind.FILE);
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 101, 100_000})
  void survives_deep_nesting(int depth) {
    List<LintFinding> found =
        linter.lint(List.of(file("deep.json", "[".repeat(depth) + "]".repeat(depth))));
    assertThat(found).hasSize(depth < 100 ? 0 : 1);
  }

  @Test
  void leaves_out_what_is_disabled() {
    ResourceLinter own =
        new ResourceLinter(
            LanguageTag.ENGLISH,
            CheckOptions.DEFAULT.without(Set.of(DefectKind.KEY_MISSING, DefectKind.FILE)));
    assertThat(
            own.lint(
                List.of(
                    file("m_en.properties", "a = Yes", "b = No"),
                    file("m_fr.properties", "a = Oui"),
                    file("bad.json", "{"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "messages_fr.properties,messages.properties,fr",
    "messages_pt_BR.properties,messages.properties,pt-BR",
    "a/messages-zh-Hant.properties,a/messages.properties,zh-Hant",
    "locales/fa/x.json,locales//x.json,fa",
    "fa-AF.json,.json,fa-AF",
    "strings.ar.json,strings.json,ar",
    "my/app_el.json,my/app.json,el",
    "src/it/x.properties,src/it/x.properties,",
    "messages.properties,messages.properties,"
  })
  void reads_the_language_from_the_name(String path, String group, String language) {
    LanguageNames.Named named = LanguageNames.inPath(path);
    assertThat(named.group()).isEqualTo(group);
    assertThat(named.language().map(LanguageTag::value).orElse(null)).isEqualTo(language);
  }

  @Test
  void does_not_take_everyday_keys_for_languages() {
    assertThat(LanguageNames.areLanguages(List.of("id", "no"))).isFalse();
    assertThat(LanguageNames.areLanguages(List.of("en", "id"))).isTrue();
    assertThat(LanguageNames.areLanguages(List.of("en", "title", "text"))).isFalse();
    assertThat(LanguageNames.areLanguages(List.of("en"))).isFalse();
  }

  @Property(tries = 500)
  void reads_properties_as_the_platform_does(
      @ForAll
          @Chars({'a', 'b', ' ', '=', ':', '\\', '\n', '\r', '#', '!', 'n', 'u', '0', '\t', 'é'})
          @StringLength(max = 40)
          String text)
      throws IOException {
    Assume.that(
        !text.stripTrailing().endsWith("\\")); // the platform makes an entry without a name of it
    Properties expected = new Properties();
    try {
      expected.load(new StringReader(text));
    } catch (IllegalArgumentException e) {
      assertThat(PropertiesTexts.read(text)).anyMatch(entry -> !entry.valid());
      return;
    }
    Properties own = new Properties();
    for (PropertiesTexts.Entry entry : PropertiesTexts.read(text)) {
      own.setProperty(entry.key(), entry.value());
      assertThat(entry.offsets()).hasSize(entry.value().length() + 1);
      assertThat(entry.offsets()).isSorted();
    }
    assertThat(own).isEqualTo(expected);
  }

  private List<String> lint(ResourceFile... files) {
    return linter.lint(Arrays.asList(files)).stream()
        .map(
            f ->
                f.file()
                    + ":"
                    + f.line()
                    + ":"
                    + f.column()
                    + " "
                    + f.finding().kind().code()
                    + " "
                    + (f.finding().kind() == DefectKind.KEY_MISSING
                        ? f.finding().arguments().get("what")
                        : f.key()))
        .toList();
  }

  private static ResourceFile file(String name, String... lines) {
    return ResourceFile.of(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
