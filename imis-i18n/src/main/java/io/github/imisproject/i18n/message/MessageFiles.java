package io.github.imisproject.i18n.message;

import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the files a catalogue is made of. */
final class MessageFiles {
  private static final String FOLDER = "META-INF/imis/messages/";

  private MessageFiles() {}

  static Map<LanguageTag, Map<String, String>> read(
      String name, List<LanguageTag> languages, ClassLoader loader) {
    Map<LanguageTag, Map<String, String>> all = new TreeMap<>();
    for (LanguageTag language : languages) {
      String file = FOLDER + name + "_" + language + ".properties";
      try (InputStream in = loader.getResourceAsStream(file)) {
        if (in != null) {
          all.put(language, read(in));
        }
      } catch (CharacterCodingException e) {
        throw new IllegalArgumentException("file '" + file + "' is not in UTF-8; save it so", e);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("file '" + file + "': " + e.getMessage(), e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "catalogue '" + name + "' has no file '" + FOLDER + name + "_en.properties' or the like");
    }
    return all;
  }

  private static Map<String, String> read(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    Map<String, String> byKey = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> byKey.put(k, properties.getProperty(k)));
    return byKey;
  }
}
