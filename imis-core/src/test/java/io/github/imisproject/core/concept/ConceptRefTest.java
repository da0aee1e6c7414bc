package io.github.imisproject.core.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.InvalidValueException;
import java.net.URI;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reference to a concept")
class ConceptRefTest {
  private final ConceptRef nurse = ConceptRef.of("isco-08", "2221");

  @Test
  void is_equal_with_or_without_its_URI() {
    ConceptRef withUri =
        new ConceptRef(
            "isco-08", "2221", Optional.of(URI.create("http://data.europa.eu/esco/isco/C2221")));
    assertThat(withUri).isEqualTo(nurse).hasSameHashCodeAs(nurse).isEqualByComparingTo(nurse);
    assertThat(nurse).isNotEqualTo(ConceptRef.of("isco-88", "2221"));
    assertThat(nurse).isNotEqualTo(ConceptRef.of("isco-08", "2222"));
    assertThat(nurse.equals(null)).isFalse();
  }

  @Property
  void is_read_back_from_its_short_form(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String scheme,
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String notation) {
    ConceptRef ref = ConceptRef.of(scheme, notation);
    assertThat(ConceptRef.parse(ref.toString())).isEqualTo(ref);
    assertThat(ConceptRef.parse(ref + ":x")).isEqualTo(ConceptRef.of(scheme, notation + ":x"));
  }

  @Test
  void is_ordered_by_scheme_then_notation() {
    assertThat(ConceptRef.of("a", "2")).isLessThan(ConceptRef.of("b", "1"));
    assertThat(ConceptRef.of("a", "1")).isLessThan(ConceptRef.of("a", "2"));
  }

  @Test
  void refuses_what_names_no_concept() {
    for (String wrong : new String[] {"", "2221", ":2221", "isco-08:", "isco-08: "}) {
      assertThatThrownBy(() -> ConceptRef.parse(wrong))
          .as(wrong)
          .isInstanceOf(InvalidValueException.class);
    }
    assertThatThrownBy(() -> ConceptRef.of("a:b", "c")).hasMessageContaining("colon");
  }

  @Test
  void covers_itself_only_without_a_vocabulary() {
    assertThat(ConceptCover.EXACT.covers(nurse, nurse)).isTrue();
    assertThat(ConceptCover.EXACT.covers(ConceptRef.of("isco-08", "222"), nurse)).isFalse();
  }
}
