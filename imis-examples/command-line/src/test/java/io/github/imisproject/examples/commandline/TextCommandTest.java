package io.github.imisproject.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("imis text")
class TextCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Main.run(new PrintStream(out), new PrintStream(err), args);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("lines.txt"), text).toString();
  }

  @Test
  void prints_the_keys_of_each_line() throws IOException {
    String lines = file("L’Œuvre\r\n\nemployé·e\n");
    assertEquals(0, run("text", "key", "--language", "fr", lines));
    assertEquals("oeuvre\n\nemploye\temployee\n", printed());
  }

  @Test
  void prints_the_primary_key_alone_on_request() throws IOException {
    assertEquals(0, run("text", "key", "-l", "fa", "--primary", file("می\u200Cروم")));
    assertEquals("ميروم\n", printed());
  }

  @Test
  void prints_texts_for_display() throws IOException {
    assertEquals(
        0, run("text", "display", "-l", "fa", "-d", "native", file("\uFEFFكتاب هاي 12\n")));
    assertEquals("کتاب\u200Cهای ۱۲\n", printed());
  }

  @Test
  void prints_stems_with_the_text() throws IOException {
    assertEquals(0, run("text", "stem", "-l", "en", "-t", file("Bakers’ shops\n")));
    assertEquals("baker shop\tBakers’ shops\n", printed());
  }

  @Test
  void prints_languages_of_standard_input() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("Καλημέρα\n12\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertEquals(0, run("text", "identify"));
    } finally {
      System.setIn(before);
    }
    assertEquals("el\t1.000\tscript\nother\t0.000\tnone\n", printed());
  }

  @Test
  void reads_a_line_longer_than_its_buffer() throws IOException {
    String word = "ά".repeat(70_000);
    assertEquals(0, run("text", "key", "-l", "el", file(word + "\n")));
    assertEquals("α".repeat(70_000) + "\n", printed());
  }

  @Test
  void refuses_what_is_not_utf_8_with_status_1() throws IOException {
    Path file = folder.resolve("latin1.txt");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xE9, 't', (byte) 0xE9});
    assertEquals(1, run("text", "key", "-l", "fr", file.toString()));
    assertThat(complaint()).contains("latin1.txt: the input is not UTF-8 text near byte 2");
  }

  @Test
  void refuses_wrong_use_with_status_2() throws IOException {
    assertEquals(2, run("text"));
    assertEquals(2, run("text", "key", file("a")));
    assertEquals(2, run("text", "key", "-l", "not a tag", file("a")));
    assertThat(complaint()).contains("language is 'not a tag'");
    assertEquals(2, run("text", "key", "-l", "el", folder.resolve("none").toString()));
  }
}
