package io.github.imisproject.core;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds real data that is not part of this project, where a machine has it. */
public final class SharedData {
  private SharedData() {}

  /**
   * Returns a folder or file of the real data; skips the test, with the reason, where there is
   * none.
   */
  public static Path require(String name) {
    Optional<Path> found = find(name);
    assumeTrue(
        found.isPresent(),
        "skipped: no 'shared/data/" + name + "' beside any folder above the working directory");
    return found.orElseThrow();
  }

  private static Optional<Path> find(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared").resolve("data").resolve(name);
      if (Files.exists(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
