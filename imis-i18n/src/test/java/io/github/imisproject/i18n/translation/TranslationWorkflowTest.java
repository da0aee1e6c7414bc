package io.github.imisproject.i18n.translation;

import static io.github.imisproject.core.text.LanguageTag.ARABIC;
import static io.github.imisproject.core.text.LanguageTag.ENGLISH;
import static io.github.imisproject.core.text.LanguageTag.FARSI;
import static io.github.imisproject.core.text.LanguageTag.FRENCH;
import static io.github.imisproject.core.text.LanguageTag.GREEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A translation")
class TranslationWorkflowTest {
  static final String PAGE = "Μαθήματα ελληνικών\n\nΚάθε Δευτέρα στις 6.\nΕίναι δωρεάν.";

  final LanguageTree tree =
      new LanguageTree(GREEK, Map.of(ENGLISH, GREEK, ARABIC, ENGLISH, FARSI, ENGLISH));
  final TranslationWorkflow workflow = new TranslationWorkflow(tree);
  final LocalizedText original = LocalizedText.of(GREEK, PAGE);
  final LocalizedText translated =
      translate(
          translate(original, ENGLISH, "Greek lessons\n\nEach Monday at 6.\nThey are free."),
          ARABIC,
          "دروس يونانية\n\nكل اثنين في السادسة.\nمجانية.");

  @Test
  void is_missing_until_it_is_made_and_then_up_to_date() {
    assertThat(workflow.state(original, ENGLISH)).isEqualTo(TranslationState.MISSING);
    assertThat(workflow.state(translated, ENGLISH)).isEqualTo(TranslationState.UP_TO_DATE);
    assertThat(workflow.state(translated, GREEK)).isEqualTo(TranslationState.UP_TO_DATE);
  }

  @Test
  void is_outdated_by_an_edit_of_its_source_which_names_the_segment() {
    LocalizedText edited =
        edit(translated, GREEK, PAGE.replace("στις 6", "στις 7"), EditKind.MAJOR);
    assertThat(workflow.state(edited, ENGLISH)).isEqualTo(TranslationState.OUTDATED);
    assertThat(workflow.changedSegments(edited, ENGLISH)).containsExactly(1);
    assertThat(workflow.state(edited, GREEK)).isEqualTo(TranslationState.UP_TO_DATE);
  }

  @Test
  void is_outdated_by_its_sources_source() {
    LocalizedText edited = edit(translated, GREEK, PAGE + "\nΕλάτε!", EditKind.MAJOR);
    assertThat(workflow.state(edited, ARABIC)).isEqualTo(TranslationState.OUTDATED);
    assertThat(workflow.changedSegments(edited, ARABIC)).isEmpty();
    assertThat(workflow.changedSegments(edited, ENGLISH)).containsExactly(3);
  }

  @Test
  void stays_up_to_date_after_a_minor_edit() {
    LocalizedText edited = edit(translated, GREEK, PAGE.replace("6.", "6"), EditKind.MINOR);
    assertThat(workflow.state(edited, ENGLISH)).isEqualTo(TranslationState.UP_TO_DATE);
    assertThat(workflow.state(edited, ARABIC)).isEqualTo(TranslationState.UP_TO_DATE);
  }

  @Test
  void stays_outdated_when_a_minor_edit_follows_a_major_one() {
    LocalizedText major = edit(translated, GREEK, PAGE + "\nΕλάτε!", EditKind.MAJOR);
    LocalizedText minor = edit(major, GREEK, PAGE + "\nΕλάτε", EditKind.MINOR);
    assertThat(workflow.state(minor, ENGLISH)).isEqualTo(TranslationState.OUTDATED);
  }

  @Test
  void is_current_again_when_the_old_wording_is_restored() {
    LocalizedText edited = edit(translated, GREEK, "Άλλο", EditKind.MAJOR);
    LocalizedText restored = edit(edited, GREEK, PAGE, EditKind.MAJOR);
    assertThat(workflow.state(restored, ARABIC)).isEqualTo(TranslationState.UP_TO_DATE);
    assertThat(restored.find(GREEK).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void is_brought_up_to_date_once_and_for_all() {
    LocalizedText edited = edit(translated, GREEK, PAGE + "\nΕλάτε!", EditKind.MAJOR);
    LocalizedText marked = workflow.markUpToDate(edited, ENGLISH);
    assertThat(workflow.state(marked, ENGLISH)).isEqualTo(TranslationState.UP_TO_DATE);
    assertThat(workflow.markUpToDate(marked, ENGLISH)).isEqualTo(marked);
    assertThat(workflow.state(marked, ARABIC)).isEqualTo(TranslationState.UP_TO_DATE);
  }

  @Test
  void of_a_machine_is_called_so_until_a_person_has_checked_it() {
    LocalizedText machine =
        workflow.translate(translated, FARSI, "کلاس یونانی", true, Optional.empty());
    assertThat(workflow.state(machine, FARSI)).isEqualTo(TranslationState.MACHINE_TRANSLATED);
    LocalizedText edited = edit(machine, GREEK, "Άλλο", EditKind.MAJOR);
    assertThat(workflow.state(edited, FARSI)).isEqualTo(TranslationState.MACHINE_TRANSLATED);
    assertThat(workflow.isOutdated(edited, FARSI)).isTrue();
    LocalizedText checked = workflow.markUpToDate(machine, FARSI);
    assertThat(workflow.state(checked, FARSI)).isEqualTo(TranslationState.UP_TO_DATE);
  }

  @Test
  void shows_that_someone_works_on_it() {
    LocalizedText started = workflow.startTranslation(translated, ENGLISH);
    assertThat(workflow.state(started, ENGLISH)).isEqualTo(TranslationState.IN_TRANSLATION);
    LocalizedText edited = edit(started, GREEK, "Άλλο", EditKind.MAJOR);
    assertThat(workflow.state(edited, ENGLISH)).isEqualTo(TranslationState.IN_TRANSLATION);
  }

  @Test
  void has_its_state_written_where_readers_see_it() {
    LocalizedText edited = edit(translated, GREEK, "Άλλο", EditKind.MAJOR);
    LocalizedText refreshed = workflow.refresh(edited);
    assertThat(refreshed.find(ARABIC).orElseThrow().state()).isEqualTo(TranslationState.OUTDATED);
    assertThat(workflow.refresh(refreshed)).isEqualTo(refreshed);
    LocalizedText restored = workflow.refresh(edit(refreshed, GREEK, PAGE, EditKind.MAJOR));
    assertThat(restored.find(ARABIC).orElseThrow().state()).isEqualTo(TranslationState.UP_TO_DATE);
  }

  @Test
  void ends_even_if_two_texts_name_each_other_as_source() {
    Translation english =
        new Translation(
            "a",
            TranslationState.UP_TO_DATE,
            Optional.of(FRENCH),
            Optional.of(Segments.hashes("b")),
            0,
            false,
            Optional.empty());
    Translation french =
        new Translation(
            "b",
            TranslationState.UP_TO_DATE,
            Optional.of(ENGLISH),
            Optional.of(Segments.hashes("a")),
            0,
            false,
            Optional.empty());
    LocalizedText loop = new LocalizedText(ENGLISH, Map.of(ENGLISH, english, FRENCH, french));
    assertThat(workflow.isOutdated(loop, ENGLISH)).isFalse();
  }

  @Test
  void needs_a_source_with_text() {
    assertThatThrownBy(() -> translate(original, ARABIC, "نص"))
        .hasMessage("source 'en' of language 'ar' has no text; write it first");
    assertThatThrownBy(() -> translate(original, GREEK, "Κείμενο"))
        .hasMessage(
            "language 'el' has no source in the language tree; translate one of [ar, en, fa]");
    assertThatThrownBy(() -> workflow.markUpToDate(original, FARSI))
        .hasMessage("language 'fa' has no text; it has [el]");
    assertThatThrownBy(() -> edit(original, GREEK, "", EditKind.MAJOR))
        .hasMessage("value is empty, must have text; edit it, do not erase it");
  }

  @Test
  void is_counted_and_listed_as_work() {
    LocalizedText edited = edit(translated, GREEK, PAGE + "\nΕλάτε!", EditKind.MAJOR);
    Coverage coverage =
        Coverage.of(workflow, Map.of("page", edited, "title", original, "new", translated));
    assertThat(coverage.count(ENGLISH, TranslationState.UP_TO_DATE)).isEqualTo(1);
    assertThat(coverage.count(ENGLISH, TranslationState.OUTDATED)).isEqualTo(1);
    assertThat(coverage.count(ENGLISH, TranslationState.MISSING)).isEqualTo(1);
    assertThat(coverage.share(GREEK)).isEqualTo(1);
    assertThat(coverage.share(FARSI)).isZero();
    assertThat(coverage.share(FRENCH)).isEqualTo(1);
    assertThat(coverage.work())
        .contains(
            new Coverage.Work("page", ENGLISH, TranslationState.OUTDATED, List.of(3)),
            new Coverage.Work("title", FARSI, TranslationState.MISSING, List.of()));
  }

  @Test
  void has_its_place_in_a_tree() {
    assertThat(tree.inOrder()).containsExactly(GREEK, ENGLISH, ARABIC, FARSI);
    assertThat(LanguageTree.flat(GREEK, List.of(FRENCH)).sourceOf(FRENCH)).contains(GREEK);
    assertThatThrownBy(() -> new LanguageTree(GREEK, Map.of(GREEK, ENGLISH)))
        .hasMessageContaining("a root has no source");
    assertThatThrownBy(() -> new LanguageTree(GREEK, Map.of(ENGLISH, FRENCH, FRENCH, ENGLISH)))
        .hasMessageContaining("does not lead to the root 'el'");
    assertThatThrownBy(() -> new LanguageTree(GREEK, Map.of(ENGLISH, FRENCH)))
        .hasMessageContaining("stopped at 'fr'");
  }

  @Property
  void is_outdated_exactly_if_a_segment_differs(
      @ForAll @Size(max = 5) List<@Chars({'a', 'b', ' '}) @StringLength(max = 2) String> before,
      @ForAll @Size(max = 5) List<@Chars({'a', 'b', ' '}) @StringLength(max = 2) String> after) {
    String old = "x\n" + String.join("\n", before);
    String now = "x\n" + String.join("\n", after);
    LocalizedText text = translate(LocalizedText.of(GREEK, old), ENGLISH, "t");
    LocalizedText edited = edit(text, GREEK, now, EditKind.MAJOR);
    List<String> first = Segments.split(old).stream().map(String::strip).toList();
    List<String> second = Segments.split(now).stream().map(String::strip).toList();
    assertThat(workflow.isOutdated(edited, ENGLISH)).isEqualTo(!first.equals(second));
    if (first.equals(second)) {
      assertThat(workflow.changedSegments(edited, ENGLISH)).isEmpty();
    }
  }

  @Property
  void is_cut_into_segments_that_join_again(
      @ForAll @Chars({'a', ' ', '\n', '\r', '\u2028', '\u0085', '\t'}) @StringLength(max = 12)
          String text) {
    assertThat(Segments.join(text, Segments.split(text))).isEqualTo(text);
  }

  @Test
  void must_have_as_many_segments_as_its_shape() {
    assertThatThrownBy(() -> Segments.join("a\nb", List.of("x")))
        .hasMessage("segments are 1, must be 2 as in the text's shape");
  }

  private LocalizedText translate(LocalizedText text, LanguageTag language, String value) {
    return workflow.translate(text, language, value, false, Optional.empty());
  }

  private LocalizedText edit(
      LocalizedText text, LanguageTag language, String value, EditKind kind) {
    return workflow.edit(text, language, value, kind, Optional.empty());
  }
}
