package io.github.imisproject.matching.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The files of an experiment")
class StudyFilesTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void put_a_secret_beside_the_folder() throws IOException {
    folder = Files.createDirectories(temporary.resolve("study/data")).getParent();
    Files.writeString(temporary.resolve("secret.txt"), "secret");
    Files.writeString(folder.resolve("own.txt"), "own");
  }

  private void link(String name, Path target) {
    try {
      Files.createSymbolicLink(folder.resolve(name), target);
    } catch (IOException | UnsupportedOperationException e) {
      Assumptions.abort("no symbolic links can be made here");
    }
  }

  private void assertRefused(String name, String problemPath, String code) {
    StudyFiles files = new StudyFiles(folder);
    assertThat(files.find(name)).isEmpty();
    assertThat(files.text(name)).isEmpty();
    assertThat(files.problems()).extracting(Problem::code).containsOnly("experiment." + code);
    assertThat(files.problems()).extracting(Problem::path).containsOnly(problemPath);
  }

  @Test
  void are_not_read_through_links_that_lead_out() {
    link("linked.txt", temporary.resolve("secret.txt"));
    link("up", temporary);
    link("data/inner.txt", temporary.resolve("secret.txt"));
    assertRefused("linked.txt", "linked.txt", "fileOutside");
    assertRefused("up/secret.txt", "up/secret.txt", "fileOutside");
    assertRefused("up", "up", "fileOutside");
    assertRefused("data", "data/inner.txt", "fileOutside");
  }

  @Test
  void are_read_through_links_that_stay_inside() {
    link("again.txt", folder.resolve("own.txt"));
    StudyFiles files = new StudyFiles(folder);
    assertThat(files.text("again.txt")).contains("own");
    assertThat(files.text("own.txt")).contains("own");
    assertThat(files.hashes()).hasSize(2);
  }

  @Test
  void are_read_in_a_folder_that_is_itself_reached_by_a_link() {
    link("data/loop", folder);
    StudyFiles files = new StudyFiles(folder.resolve("data/loop"));
    assertThat(files.text("own.txt")).contains("own");
  }

  @Test
  void have_names_that_a_file_can_have() {
    assertRefused("a\0b", "a\0b", "fileMissing");
    assertRefused("../secret.txt", "../secret.txt", "fileOutside");
    assertRefused("absent.txt", "absent.txt", "fileMissing");
  }
}
