package io.github.imisproject.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The imis command, used wrongly")
class WrongUseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "2026-13-45", "2026-02-30", "", "+999999999-12-31", "0000-01-01"})
  void says_how_a_day_is_written(String day) {
    for (String command : new String[] {"match", "indicators", "buddies", "search"}) {
      CommandRun run = CommandRun.imis(command, "--as-of=" + day);
      assertThat(run.status()).as(command).isEqualTo(2);
      assertThat(run.err())
          .contains("'" + day + "' is not a day; write it like 2026-03-02")
          .doesNotContain("java.", "Exception");
    }
  }

  @Test
  void says_how_a_language_is_written() {
    CommandRun run = CommandRun.imis("search", "--in=!!", "school");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("'!!' is not a BCP 47 tag; write it like 'el'")
        .doesNotContain("java.", "Exception");
  }

  @Test
  void tells_a_file_from_a_folder(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("town.json"), "{}");
    for (String[] args :
        new String[][] {
          {"match", "--profile", file.toString()},
          {"profile", "check", file.toString()},
          {"profile", "diff", "sparta", file.toString()}
        }) {
      CommandRun run = CommandRun.imis(args);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("town.json' is a file; give a folder");
    }
    CommandRun saved = CommandRun.imis("rights", "erase", "--save", file.toString());
    assertThat(saved.status()).isEqualTo(2);
    assertThat(saved.err()).contains("town.json' is a file where a folder is to be");
  }

  @Test
  void names_the_root_of_a_disk_as_a_profile(@TempDir Path folder) {
    CommandRun run = CommandRun.imis("profile", "show", String.valueOf(folder.getRoot()));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("profile.json").doesNotContain("null");
  }

  @Test
  void says_that_bytes_are_no_text(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xFF, (byte) 0xFE});
    for (String[] args :
        new String[][] {
          {"match", "--policy", file.toString()},
          {"rights", "access", "--trail", file.toString()},
          {"indicators", "--people=100", "--ledger", file.toString()}
        }) {
      CommandRun run = CommandRun.imis(args);
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("not UTF-8; save it as UTF-8");
    }
  }

  @Test
  void says_in_good_english_what_json_is_needed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("list.json"), "[]");
    CommandRun run = CommandRun.imis("match", "--profiles", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("Here stands a JSON array, but this must be a JSON object; write it as one.");
  }

  @Test
  void names_the_areas_there_are() {
    CommandRun run = CommandRun.imis("search", "--area", "nowhere", "school");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("--area is 'nowhere', which is no region of the directory")
        .contains("lefkopotamos");
  }

  @Test
  void compares_two_people_not_one() {
    CommandRun run = CommandRun.imis("stories", "common", "newcomer-fa", "newcomer-fa");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("name two people");
  }
}
