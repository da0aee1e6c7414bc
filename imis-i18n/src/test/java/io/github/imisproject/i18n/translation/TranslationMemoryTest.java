package io.github.imisproject.i18n.translation;

import static io.github.imisproject.core.text.LanguageTag.ENGLISH;
import static io.github.imisproject.core.text.LanguageTag.FRENCH;
import static io.github.imisproject.core.text.LanguageTag.GREEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A translation memory")
class TranslationMemoryTest {
  final TranslationMemory memory =
      new TranslationMemory(
          List.of(
              new MemoryEntry(ENGLISH, "Open on Mondays", GREEK, "Ανοιχτά τη Δευτέρα"),
              new MemoryEntry(ENGLISH, "open on Mondays", GREEK, "ανοιχτά Δευτέρες"),
              new MemoryEntry(ENGLISH, "Open on Sundays", GREEK, "Ανοιχτά την Κυριακή"),
              new MemoryEntry(ENGLISH, "Open on Mondays", FRENCH, "Ouvert le lundi"),
              new MemoryEntry(ENGLISH, "Bring your passport", GREEK, "Φέρτε το διαβατήριό σας")));

  @Test
  void gives_the_same_segment_first_and_then_the_most_alike() {
    List<Suggestion> found = memory.suggest("Open on Mondays", ENGLISH, GREEK, 0.7, 5);
    assertThat(found)
        .extracting(s -> s.entry().target())
        .containsExactly("Ανοιχτά τη Δευτέρα", "ανοιχτά Δευτέρες", "Ανοιχτά την Κυριακή");
    assertThat(found.get(0).score()).isEqualTo(1);
    assertThat(found.get(1).score()).isEqualTo(0.99);
    assertThat(found.get(2).score()).isEqualTo(1 - 2.0 / 15);
  }

  @Test
  void gives_nothing_unlike_and_no_more_than_asked() {
    assertThat(memory.suggest("Free parking", ENGLISH, GREEK, 0.7, 5)).isEmpty();
    assertThat(memory.suggest("Open on Mondays", ENGLISH, GREEK, 0.7, 1)).hasSize(1);
    assertThat(memory.suggest("Open on Mondays", FRENCH, GREEK, 0.7, 1)).isEmpty();
  }

  @Test
  void keeps_equal_entries_once() {
    MemoryEntry entry = new MemoryEntry(ENGLISH, "a", GREEK, "α");
    assertThat(new TranslationMemory(List.of(entry, entry)).entries()).containsExactly(entry);
  }

  @Test
  void refuses_what_makes_no_sense() {
    assertThatThrownBy(() -> memory.suggest("a", ENGLISH, GREEK, 0, 1))
        .hasMessage("leastScore is 0.0, must be more than 0 and at most 1");
    assertThatThrownBy(() -> memory.suggest("a", ENGLISH, GREEK, 1, 0))
        .hasMessage("limit is 0, must be 1 or more");
    assertThatThrownBy(() -> new MemoryEntry(ENGLISH, " ", GREEK, "α"))
        .hasMessageContaining("has a blank side");
    assertThatThrownBy(() -> new Suggestion(memory.entries().get(0), 1.5))
        .hasMessage("score is 1.5, must be from 0 to 1");
  }

  @Property
  void loses_no_segment_that_is_alike_enough(
      @ForAll @Size(min = 1, max = 12)
          List<@Chars({'a', 'b', 'c', 'd'}) @StringLength(min = 1, max = 14) String> sources,
      @ForAll @Chars({'a', 'b', 'c', 'd'}) @StringLength(min = 1, max = 14) String segment,
      @ForAll @DoubleRange(min = 0.3, max = 1) double least) {
    List<MemoryEntry> entries = new ArrayList<>();
    for (String source : sources) {
      entries.add(new MemoryEntry(ENGLISH, source, GREEK, "α" + entries.size()));
    }
    LevenshteinDistance distance = new LevenshteinDistance();
    long expected =
        entries.stream()
            .filter(
                e -> {
                  int longer = Math.max(segment.length(), e.source().length());
                  int edits = distance.apply(segment, e.source());
                  return 1 - (double) edits / longer >= least;
                })
            .count();
    List<Suggestion> found =
        new TranslationMemory(entries).suggest(segment, ENGLISH, GREEK, least, 100);
    assertThat(found).hasSize((int) expected);
    assertThat(found)
        .extracting(Suggestion::score)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }
}
