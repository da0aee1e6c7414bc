package io.github.imisproject.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The sentences of this module")
class MessagesAreCompleteTest {
  private static final List<String> LANGUAGES = List.of("en", "el", "fr", "ar", "fa");
  private static final Path MESSAGES = Path.of("src/main/resources/META-INF/imis/messages");
  private static final Path ROOT = Path.of("src/main/resources");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
  private static final Pattern CODE = Pattern.compile("\"((?:json|model)\\.[A-Za-z]+)\"");

  /** Bundles: for each the files in the five languages, English first. */
  static List<List<Path>> bundles() throws IOException {
    List<List<Path>> bundles = new ArrayList<>();
    try (Stream<Path> files = Files.list(MESSAGES)) {
      List<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith("_en.properties"))
              .sorted()
              .toList();
      for (String name : names) {
        bundles.add(inAll(MESSAGES.resolve(name)));
      }
    }
    bundles.add(inAll(ROOT.resolve("ValidationMessages_en.properties")));
    return bundles;
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void have_the_same_keys_in_every_language(List<Path> bundle) throws IOException {
    Set<String> english = load(bundle.get(0)).stringPropertyNames();
    assertThat(english).isNotEmpty();
    for (Path file : bundle) {
      assertThat(load(file).stringPropertyNames()).as("%s", file).isEqualTo(english);
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void name_the_same_placeholders_in_every_language(List<Path> bundle) throws IOException {
    Properties english = load(bundle.get(0));
    for (Path file : bundle) {
      Properties own = load(file);
      for (String key : english.stringPropertyNames()) {
        assertThat(placeholders(own.getProperty(key)))
            .as("%s in %s", key, file)
            .isEqualTo(placeholders(english.getProperty(key)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void are_written_in_the_script_of_their_language(List<Path> bundle) throws IOException {
    for (Path file : bundle) {
      String script =
          file.toString().endsWith("_el.properties")
              ? "\\p{IsGreek}"
              : file.toString().matches(".*_(ar|fa)\\.properties")
                  ? "\\p{IsArabic}"
                  : "\\p{IsLatin}";
      Properties own = load(file);
      for (String key : own.stringPropertyNames()) {
        assertThat(own.getProperty(key)).as("%s in %s", key, file).containsPattern(script);
      }
    }
  }

  @Test
  void exist_for_every_code_in_the_sources() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String area : List.of("json", "model")) {
      known.addAll(
          load(MESSAGES.resolve("problems-" + area + "_en.properties")).stringPropertyNames());
    }
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = CODE.matcher(Files.readString(file));
        while (matcher.find()) {
          used.add(matcher.group(1));
        }
      }
    }
    // These two are only written with an ending put behind them.
    known.removeAll(Set.of("json.unknownValueMeant", "json.unknownValuePrivate"));
    assertThat(used).isEqualTo(known);
  }

  @Test
  void take_their_arguments_and_isolate_them_outside_English() {
    Problem problem =
        Problem.error(
            "/a",
            "model.range",
            java.util.Map.of("field", "beds", "value", "-1", "minimum", "0", "maximum", "9"));
    assertThat(problem.toString()).isEqualTo("/a: beds is -1, must be from 0 to 9.");
    assertThat(problem.message(io.github.imisproject.core.text.LanguageTag.ARABIC))
        .contains("\u2068beds\u2069", "\u2068-1\u2069");
    assertThat(problem.message(new io.github.imisproject.core.text.LanguageTag("de")))
        .isEqualTo("beds is -1, must be from 0 to 9.");
  }

  @Test
  void are_replaced_by_code_and_arguments_where_nobody_wrote_one() {
    assertThat(Problem.warning("", "nowhere.noSuchCode", java.util.Map.of("a", "b")).toString())
        .isEqualTo("(document): nowhere.noSuchCode {a=b}");
  }

  private static List<Path> inAll(Path english) {
    String name = english.toString();
    return LANGUAGES.stream()
        .map(l -> Path.of(name.replace("_en.properties", "_" + l + ".properties")))
        .toList();
  }

  private static Set<String> placeholders(String pattern) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Properties load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
