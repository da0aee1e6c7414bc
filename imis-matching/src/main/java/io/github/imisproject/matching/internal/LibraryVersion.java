package io.github.imisproject.matching.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, as the build wrote it into the jar. */
public final class LibraryVersion {
  private static final String FILE = "META-INF/imis/imis-matching.properties";
  private static final String UNBUILT = "development";

  private LibraryVersion() {}

  /** Returns the version, or {@code development} outside a build. */
  public static String get() {
    try (InputStream in = LibraryVersion.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        return UNBUILT;
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", UNBUILT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
