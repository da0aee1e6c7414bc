package io.github.imisproject.i18n.xliff;

import static io.github.imisproject.core.text.LanguageTag.ENGLISH;
import static io.github.imisproject.core.text.LanguageTag.FARSI;
import static io.github.imisproject.core.text.LanguageTag.GREEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.translation.EditKind;
import io.github.imisproject.i18n.translation.LanguageTree;
import io.github.imisproject.i18n.translation.Segments;
import io.github.imisproject.i18n.translation.TranslationWorkflow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The exchange with translators")
class XliffExchangeTest {
  static final String PAGE = "Welcome, {name}\n\nOpen on <b>Mondays</b>\nAsk for help";

  final XliffExchange exchange = new XliffExchange(ENGLISH, FARSI);
  final TranslationWorkflow workflow =
      new TranslationWorkflow(LanguageTree.flat(ENGLISH, List.of(FARSI)));
  final LocalizedText page = LocalizedText.of(ENGLISH, PAGE);

  @Test
  void writes_placeholders_and_tags_as_codes_nobody_can_break() {
    String xml = XliffWriter.write(exchange.export(Map.of("home/page", page)).orElseThrow());
    assertThat(xml)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fa">
              <file id="texts">
                <unit id="u1" name="home/page" xml:space="preserve">
                  <originalData>
                    <data id="d1">{name}</data>
                    <data id="d2">&lt;b&gt;</data>
                    <data id="d3">&lt;/b&gt;</data>
                  </originalData>
                  <segment id="s1" state="initial">
                    <source>Welcome, <ph id="1" dataRef="d1"/></source>
                  </segment>
                  <segment id="s2" state="initial">
                    <source>Open on <ph id="2" dataRef="d2"/>Mondays<ph id="3" dataRef="d3"/></source>
                  </segment>
                  <segment id="s3" state="initial">
                    <source>Ask for help</source>
                  </segment>
                </unit>
              </file>
            </xliff>
            """);
  }

  @Test
  void takes_a_finished_translation_back() {
    Reading<Map<String, LocalizedText>> back =
        takeBack(page, translated(page, "خوش آمدید {name}", "دوشنبه‌ها <b>باز</b>", "کمک بخواهید"));
    assertThat(back.problems()).isEmpty();
    LocalizedText text = back.get().get("page");
    assertThat(text.find(FARSI).orElseThrow().value())
        .isEqualTo("خوش آمدید {name}\n\nدوشنبه‌ها <b>باز</b>\nکمک بخواهید");
    assertThat(workflow.state(text, FARSI)).isEqualTo(TranslationState.UP_TO_DATE);
  }

  @Test
  void puts_edits_at_the_right_segment_though_the_source_moved_on() {
    XliffDocument returned = translated(page, "یک {name}", "دو <b>۲</b>", "سه");
    LocalizedText moved =
        edit(page, "Ask for help\nNew line\nWelcome, {name}\nOpen on <b>Mondays</b>");
    Reading<Map<String, LocalizedText>> back = takeBack(moved, returned);
    LocalizedText text = back.get().get("page");
    List<String> lines = Segments.split(text.find(FARSI).orElseThrow().value());
    assertThat(lines.subList(2, 4)).containsExactly("یک {name}", "دو <b>۲</b>");
    assertThat(text.find(FARSI).orElseThrow().state()).isEqualTo(TranslationState.DRAFT);
    assertThat(back.problems()).extracting(Problem::code).containsOnly("exchange.segmentMissing");
  }

  @Test
  void keeps_the_translation_of_an_edited_segment_as_outdated() {
    XliffDocument returned = translated(page, "یک {name}", "دو <b>۲</b>", "سه");
    LocalizedText edited = edit(page, PAGE.replace("Mondays", "Sundays"));
    Reading<Map<String, LocalizedText>> back = takeBack(edited, returned);
    LocalizedText text = back.get().get("page");
    assertThat(text.find(FARSI).orElseThrow().value()).isEqualTo("یک {name}\n\nدو <b>۲</b>\nسه");
    assertThat(workflow.state(text, FARSI)).isEqualTo(TranslationState.OUTDATED);
    assertThat(workflow.changedSegments(text, FARSI)).containsExactly(1);
    assertThat(back.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "page/2: segment 2 of text page has changed since it was sent; its translation is kept"
                + " as outdated, so check it");
  }

  @Test
  void sends_only_changed_segments_as_work_and_keeps_the_others() {
    LocalizedText done =
        takeBack(page, translated(page, "یک {name}", "دو <b>۲</b>", "سه")).get().get("page");
    LocalizedText edited = edit(done, PAGE.replace("Ask", "Call"));
    XliffDocument sent = exchange.export(Map.of("page", edited)).orElseThrow();
    assertThat(sent.files().get(0).units().get(0).segments())
        .extracting(XliffSegment::state)
        .containsExactly(XliffState.TRANSLATED, XliffState.TRANSLATED, XliffState.INITIAL);
    Reading<Map<String, LocalizedText>> untouched = takeBack(edited, sent);
    LocalizedText text = untouched.get().get("page");
    assertThat(workflow.state(text, FARSI)).isEqualTo(TranslationState.OUTDATED);
    assertThat(workflow.changedSegments(text, FARSI)).containsExactly(2);
  }

  @Test
  void takes_work_of_tools_that_do_not_set_the_state() {
    XliffDocument returned = translated(page, XliffState.INITIAL, "یک {name}", "دو <b>۲</b>", "سه");
    LocalizedText text = takeBack(page, returned).get().get("page");
    assertThat(workflow.state(text, FARSI)).isEqualTo(TranslationState.UP_TO_DATE);
  }

  @Test
  void leaves_alone_what_it_does_not_know() {
    XliffDocument returned = translated(page, "یک {name}", "دو <b>۲</b>", "سه");
    Reading<Map<String, LocalizedText>> other = exchange.takeBack(Map.of("other", page), returned);
    assertThat(other.get()).isEqualTo(Map.of("other", page));
    assertThat(other.problems()).extracting(Problem::code).containsExactly("exchange.unknownKey");
    Reading<Map<String, LocalizedText>> wrong =
        new XliffExchange(ENGLISH, GREEK).takeBack(Map.of("page", page), returned);
    assertThat(wrong.value()).isEmpty();
    assertThat(wrong.problems()).extracting(Problem::code).containsExactly("exchange.languages");
    assertThat(exchange.export(Map.of("empty", LocalizedText.of(GREEK, "Γεια")))).isEmpty();
    assertThatThrownBy(() -> new XliffExchange(ENGLISH, ENGLISH))
        .hasMessage("target is 'en', the source itself; name another language");
  }

  @Property
  void gives_back_what_was_sent(
      @ForAll @Size(min = 1, max = 4)
          List<
                  @Chars({
                    'a', 'é', 'ی', '<', '>', '&', '"', '{', '}', ' ', '\u0001', '\uFFFE', '\t', ']'
                  })
                  @StringLength(min = 1, max = 10) String>
              lines) {
    String text = String.join("\n", lines);
    Optional<XliffDocument> sent =
        exchange.export(
            Map.of("k & \"q\"", LocalizedText.of(ENGLISH, text.isEmpty() ? "x" : text)));
    sent.ifPresent(
        document -> {
          byte[] xml = XliffWriter.write(document).getBytes(StandardCharsets.UTF_8);
          Reading<XliffDocument> read = XliffReader.read(xml);
          assertThat(read.problems()).isEmpty();
          assertThat(read.get()).isEqualTo(document);
        });
  }

  @Property
  void never_moves_a_translation_to_another_source(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 4) Integer> before,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 6) Integer> after) {
    LocalizedText then = LocalizedText.of(ENGLISH, lines("source", before));
    LocalizedText now = LocalizedText.of(ENGLISH, lines("source", after));
    XliffDocument returned =
        translated(then, before.stream().map(n -> "target " + n).toArray(String[]::new));
    LocalizedText text = takeBack(now, returned).get().get("page");
    Translation translation = text.find(FARSI).orElseThrow();
    List<String> made = Segments.split(translation.value());
    List<Integer> changed = workflow.changedSegments(text, FARSI);
    for (int i = 0; i < made.size(); i++) {
      boolean placed = made.get(i).equals("target " + after.get(i));
      boolean untranslated = made.get(i).equals("source " + after.get(i));
      assertThat(placed || untranslated || changed.contains(i)).isTrue();
    }
  }

  @Test
  void has_its_sentences_in_five_languages() {
    ClassLoader loader = getClass().getClassLoader();
    assertThat(CatalogueCheck.checkProblemSentences("exchange", loader)).isEmpty();
    assertThat(CatalogueCheck.checkProblemSentences("xliff", loader)).isEmpty();
  }

  @Test
  void needs_whole_documents() {
    assertThatThrownBy(() -> new XliffUnit("a b", Optional.empty(), List.of(), List.of()))
        .hasMessageStartingWith("id is 'a b'");
    assertThatThrownBy(() -> new XliffUnit("a", Optional.empty(), List.of(), List.of()))
        .hasMessage("unit 'a' has no segment; give it one");
    assertThatThrownBy(() -> new XliffFile("f", Optional.empty(), List.of()))
        .hasMessage("file 'f' has no unit; give it one");
    assertThatThrownBy(() -> new XliffDocument(ENGLISH, Optional.empty(), List.of()))
        .hasMessage("document has no file; give it one");
    XliffDocument done = translated(page, "a", "b", "c");
    assertThatThrownBy(() -> new XliffDocument(ENGLISH, Optional.empty(), done.files()))
        .hasMessage("targetLanguage is absent, but there are translations; name their language");
  }

  private static String lines(String word, List<Integer> numbers) {
    return String.join("\n", numbers.stream().map(n -> word + " " + n).toList());
  }

  private XliffDocument translated(LocalizedText text, String... targets) {
    return translated(text, XliffState.TRANSLATED, targets);
  }

  /** Sends the text through XML and fills in the targets as a tool would. */
  private XliffDocument translated(LocalizedText text, XliffState state, String... targets) {
    XliffDocument sent = exchange.export(Map.of("page", text)).orElseThrow();
    XliffUnit unit = sent.files().get(0).units().get(0);
    List<XliffSegment> segments = new ArrayList<>();
    for (int i = 0; i < targets.length; i++) {
      XliffSegment segment = unit.segments().get(i);
      segments.add(
          new XliffSegment(segment.id(), state, segment.source(), Optional.of(targets[i])));
    }
    XliffUnit filled = new XliffUnit(unit.id(), unit.name(), unit.notes(), segments);
    XliffFile file = new XliffFile("texts", Optional.empty(), List.of(filled));
    XliffDocument document = new XliffDocument(ENGLISH, Optional.of(FARSI), List.of(file));
    String xml = XliffWriter.write(document);
    return XliffReader.read(xml.getBytes(StandardCharsets.UTF_8)).get();
  }

  private Reading<Map<String, LocalizedText>> takeBack(LocalizedText now, XliffDocument returned) {
    return exchange.takeBack(Map.of("page", now), returned);
  }

  private LocalizedText edit(LocalizedText text, String value) {
    return workflow.edit(text, ENGLISH, value, EditKind.MAJOR, Optional.empty());
  }
}
