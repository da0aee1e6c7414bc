package io.github.imisproject.core.samples;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.person.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the classes of this module in the folder they were compiled to. */
final class ModelClasses {
  private static final List<String> NOT_OURS =
      List.of("vocabulary", "esco", "hsds", "json", "story");

  private ModelClasses() {}

  /** Returns the names of public records that say how they look in JSON. */
  static List<String> publicRecordsWithJson() throws ClassNotFoundException {
    List<String> found = new ArrayList<>();
    for (String name : names()) {
      Class<?> type = Class.forName(name);
      if (type.isRecord() && type.isAnnotationPresent(JsonInclude.class)) {
        found.add(name);
      }
    }
    return found;
  }

  private static List<String> names() {
    try {
      Path root = Path.of(Person.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve("io/github/imisproject/core"))) {
        return files
            .map(f -> root.relativize(f).toString().replace('/', '.'))
            .filter(n -> n.endsWith(".class") && !n.endsWith("-info.class"))
            .filter(n -> NOT_OURS.stream().noneMatch(p -> n.contains(".core." + p + ".")))
            .map(n -> n.substring(0, n.length() - ".class".length()))
            .sorted()
            .toList();
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
