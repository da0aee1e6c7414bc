package io.github.imisproject.core.problem;

import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences for problems: one file for each area and language.
 *
 * <p>The area is the first segment of a problem's code: the sentence for {@code json.duplicateKey}
 * in French stands in {@code META-INF/imis/messages/problems-json_fr.properties}, so any jar can
 * bring its own. Patterns hold named placeholders only, so this module needs no formatting library;
 * outside English an argument is wrapped in first-strong isolates, so that a Latin path does not
 * upset an Arabic sentence.
 */
final class ProblemMessages {
  private static final String FOLDER = "META-INF/imis/messages/problems-";
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
  private static final Map<String, Map<String, String>> LOADED = new ConcurrentHashMap<>();

  private ProblemMessages() {}

  static String render(Problem problem, LanguageTag language) {
    String code = problem.code();
    int dot = code.indexOf('.');
    String area = dot < 0 ? code : code.substring(0, dot);
    String own = sentences(area, language.language()).get(code);
    if (own != null) {
      return fill(own, problem.arguments(), !language.language().equals("en"));
    }
    String english = sentences(area, "en").get(code);
    return english == null
        ? code + " " + problem.arguments()
        : fill(english, problem.arguments(), false);
  }

  private static Map<String, String> sentences(String area, String language) {
    return LOADED.computeIfAbsent(area + "_" + language, ProblemMessages::load);
  }

  private static String fill(String pattern, Map<String, String> arguments, boolean isolate) {
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String value = arguments.get(pattern.substring(open + 1, close));
      text.append(pattern, at, open);
      if (value == null) {
        text.append(pattern, open, close + 1);
      } else if (isolate) {
        text.append(FIRST_STRONG_ISOLATE).append(value).append(POP_DIRECTIONAL_ISOLATE);
      } else {
        text.append(value);
      }
      at = close + 1;
    }
    return text.append(pattern, at, pattern.length()).toString();
  }

  private static Map<String, String> load(String name) {
    ClassLoader loader = ProblemMessages.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(FOLDER + name + ".properties")) {
      if (in == null) {
        return Map.of();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> sentences = new HashMap<>();
      properties.stringPropertyNames().forEach(k -> sentences.put(k, properties.getProperty(k)));
      return Map.copyOf(sentences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
