package io.github.imisproject.i18n.xliff;

import static io.github.imisproject.core.text.LanguageTag.ARABIC;
import static io.github.imisproject.core.text.LanguageTag.ENGLISH;
import static io.github.imisproject.core.text.LanguageTag.GREEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.i18n.translation.MemoryEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A TMX memory")
class TmxFileTest {
  @Property
  void is_read_as_it_was_written(
      @ForAll @Chars({'a', '<', '&', 'ي', '"', '\n', ' ', ']', '>'}) @StringLength(max = 8)
          String a,
      @ForAll @Chars({'b', '<', '&', 'α', '\t', '\r'}) @StringLength(max = 8) String b) {
    List<MemoryEntry> entries =
        List.of(
            new MemoryEntry(ENGLISH, "x" + a, GREEK, "y" + b),
            new MemoryEntry(ARABIC, "z" + b, GREEK, "y" + a));
    Reading<List<MemoryEntry>> read = read(TmxFile.write(entries, "1.0"));
    assertThat(read.problems()).isEmpty();
    assertThat(read.get()).isEqualTo(entries);
  }

  @Test
  void of_several_languages_gives_an_entry_for_each() {
    Reading<List<MemoryEntry>> read =
        read(
            "<tmx version='1.4'><header srclang='en'/><body><tu><tuv xml:lang='el'><seg>Ναι"
                + "</seg></tuv><tuv xml:lang='EN'><seg>Yes <bpt i='1'>[b]</bpt></seg></tuv><tuv"
                + " lang='ar'><seg>نعم</seg></tuv></tu></body></tmx>");
    assertThat(read.get())
        .containsExactly(
            new MemoryEntry(ENGLISH, "Yes [b]", GREEK, "Ναι"),
            new MemoryEntry(ENGLISH, "Yes [b]", ARABIC, "نعم"));
  }

  @Test
  void leaves_out_and_reports_units_without_two_texts() {
    Reading<List<MemoryEntry>> read =
        read(
            "<tmx version='1.4'><header srclang='en'/><body><tu><tuv xml:lang='en'><seg>Yes"
                + "</seg></tuv></tu><tu/><tu><tuv xml:lang='fr'><seg>Oui</seg></tuv></tu><tu><tuv"
                + " xml:lang='en'><seg> </seg></tuv><tuv xml:lang='el'><seg>a</seg></tuv></tu>"
                + "</body></tmx>");
    assertThat(read.get()).isEmpty();
    assertThat(read.problems()).extracting(Problem::code).containsOnly("xliff.tmxUnit").hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<tmx/>",
        "<tmx><header/></tmx>",
        "<xliff><header/><body/></xliff>",
        "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx><header/><body/></tmx>"
      })
  void that_is_none_is_refused(String document) {
    assertThat(read(document).value()).isEmpty();
    assertThat(read(document).problems()).hasSize(1);
  }

  private static Reading<List<MemoryEntry>> read(String document) {
    return TmxFile.read(document.getBytes(StandardCharsets.UTF_8));
  }
}
