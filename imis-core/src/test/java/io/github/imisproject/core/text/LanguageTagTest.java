package io.github.imisproject.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A language tag")
class LanguageTagTest {
  @ParameterizedTest
  @CsvSource({
    "ara,ar",
    "pes,fa",
    "prs,fa-AF",
    "per,fa",
    "fre,fr",
    "gre,el",
    "EL_gr,el-GR",
    "AR-latn,ar-Latn",
    "iw,he",
    "und,und",
    "zxx,zxx",
    "haz,haz"
  })
  void is_kept_in_canonical_form(String written, String canonical) {
    assertEquals(canonical, new LanguageTag(written).value());
  }

  @Test
  void that_is_malformed_names_the_value_and_the_fix() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new LanguageTag("gr eek"));
    assertEquals(
        "language is 'gr eek', which is not a BCP 47 tag; write it like 'el', 'fa' or 'ar-SY'",
        e.getMessage());
  }

  @Test
  void knows_its_parts() {
    LanguageTag tag = new LanguageTag("fa-latn-af");
    assertEquals("fa", tag.language());
    assertEquals(Optional.of("Latn"), tag.script());
    assertEquals(Optional.of("AF"), tag.region());
  }

  @Property
  void is_canonical_once_and_for_all(@ForAll @StringLength(max = 12) String text) {
    LanguageTag.parse(text).ifPresent(t -> assertEquals(t, new LanguageTag(t.value())));
  }
}
