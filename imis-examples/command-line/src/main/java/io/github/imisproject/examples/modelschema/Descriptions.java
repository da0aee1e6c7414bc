package io.github.imisproject.examples.modelschema;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** What the members of the model mean, in the words of its documentation. */
final class Descriptions {
  static final String RESOURCE = "/model/descriptions.properties";

  private final Properties texts;

  private Descriptions(Properties texts) {
    this.texts = texts;
  }

  static Descriptions ofModel() {
    Properties texts = new Properties();
    try (InputStream in = Descriptions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from this jar");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Descriptions(texts);
  }

  Optional<String> find(Class<?> type, String component) {
    return Optional.ofNullable(texts.getProperty(type.getSimpleName() + "." + component));
  }
}
