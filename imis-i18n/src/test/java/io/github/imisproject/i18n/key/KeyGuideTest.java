package io.github.imisproject.i18n.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.direction.FirstStrong;
import io.github.imisproject.i18n.direction.TextDirection;
import io.github.imisproject.i18n.format.DigitPolicy;
import io.github.imisproject.i18n.identify.LanguageIdentifier;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs the code of the guide: its lines stand here, and what it prints stands there. */
@DisplayName("The guide to keys, stems and languages")
class KeyGuideTest {
  private static final String THIS =
      "imis-i18n/src/test/java/io/github/imisproject/i18n/key/KeyGuideTest.java";
  private final String guide = read("docs/guide/keys-stems-and-languages.md");
  private final StringWriter printed = new StringWriter();
  private final PrintWriter out = new PrintWriter(printed);

  private void prints(int block) {
    assertThat(printed.toString().replace("\r\n", "\n")).isEqualTo(blocks("text").get(block));
  }

  @Test
  void shows_only_code_that_runs_here() {
    String source = read(THIS);
    for (String block : blocks("java")) {
      for (String line : block.split("\n")) {
        assertThat(source).contains(line.strip());
      }
    }
  }

  @Test
  void tells_what_keys_are() {
    SearchKeys french = SearchKeys.of(LanguageTag.FRENCH);
    SearchKeys farsi = SearchKeys.of(LanguageTag.FARSI);
    out.println(french.key("L’Œuvre d’art"));
    out.println(french.keys("directeur/trice commercial·e"));
    out.println(farsi.matches("می‌روم", "مي روم"));
    out.println(farsi.matches("مسئول", "مسؤول"));
    prints(0);
  }

  @Test
  void tells_what_stems_are() {
    LabelTokeniser greek = LabelTokeniser.of(LanguageTag.GREEK);
    LabelTokeniser arabic = LabelTokeniser.of(LanguageTag.ARABIC);
    out.println(greek.stems("νοσηλευτής").equals(greek.stems("νοσηλεύτρια")));
    out.println(arabic.stems("مهندس").equals(arabic.stems("المهندسات")));
    out.println(LabelTokeniser.of(LanguageTag.ENGLISH).stems("C++ and .NET developers"));
    prints(1);
  }

  @Test
  void tells_how_to_show_a_text() {
    DisplayNormaliser shown = DisplayNormaliser.of(LanguageTag.FARSI);
    out.println(shown.normalise("كتاب هاي  \"نو\"..."));
    out.println(shown.withDigits(DigitPolicy.NATIVE).normalise("12.5 ساعت، IR25"));
    prints(2);
  }

  @Test
  void tells_language_and_direction() {
    out.println(LanguageIdentifier.identify("Aide à domicile").language());
    out.println(LanguageIdentifier.identify("كارگر ساختماني").language());
    out.println(LanguageIdentifier.identify("Wo finde ich Arbeit?").language());
    out.println(FirstStrong.of("۱۲ ساعت", TextDirection.LEFT_TO_RIGHT));
    prints(3);
  }

  private List<String> blocks(String kind) {
    List<String> blocks = new ArrayList<>();
    String fence = "```" + kind + "\n";
    for (int at = guide.indexOf(fence); at >= 0; at = guide.indexOf(fence, at + 1)) {
      int start = at + fence.length();
      blocks.add(guide.substring(start, guide.indexOf("```", start)));
    }
    return blocks;
  }

  private static String read(String file) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(file))) {
        try {
          return Files.readString(at.resolve(file));
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    }
    throw new AssertionError("there is no " + file + " above the module");
  }
}
