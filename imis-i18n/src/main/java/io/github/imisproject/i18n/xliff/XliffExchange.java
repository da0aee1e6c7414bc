package io.github.imisproject.i18n.xliff;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import io.github.imisproject.i18n.translation.SegmentAlignment;
import io.github.imisproject.i18n.translation.Segments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sends texts to translators and takes their work back, though the texts have moved on meanwhile.
 *
 * <p>A returned segment is put where its source stands now, which is found by the source the file
 * itself carries, not by number: segments may have been added, removed or moved since. A segment
 * whose source was edited meanwhile takes its translation too, and the text is then outdated at
 * exactly this segment.
 *
 * <p>Immutable and thread-safe.
 */
public final class XliffExchange {
  private final LanguageTag source;
  private final LanguageTag target;

  /**
   * Creates the exchange between two languages.
   *
   * @throws IllegalArgumentException if they are the same
   */
  public XliffExchange(LanguageTag source, LanguageTag target) {
    this.source = requireNonNull(source, "source");
    this.target = requireNonNull(target, "target");
    if (source.equals(target)) {
      throw new IllegalArgumentException(
          "target is '" + target + "', the source itself; name another language");
    }
  }

  /**
   * Returns the texts as a document for a translator: each with the translation there is, and in
   * state {@link XliffState#INITIAL} the segments that need work.
   *
   * @param texts the texts by key; those without text in the source language are left out
   * @return the document; empty if no text has anything to translate
   */
  public Optional<XliffDocument> export(Map<String, LocalizedText> texts) {
    List<XliffUnit> units = new ArrayList<>();
    for (Map.Entry<String, LocalizedText> entry : new TreeMap<>(texts).entrySet()) {
      List<XliffSegment> segments = segments(entry.getValue());
      if (!segments.isEmpty()) {
        String id = "u" + (units.size() + 1);
        units.add(new XliffUnit(id, Optional.of(entry.getKey()), List.of(), segments));
      }
    }
    return units.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new XliffDocument(
                source,
                Optional.of(target),
                List.of(new XliffFile("texts", Optional.empty(), units))));
  }

  private List<XliffSegment> segments(LocalizedText text) {
    List<String> sources = Segments.split(value(text, source));
    Existing existing = existing(text);
    List<String> now = sources.stream().map(Segments::hash).toList();
    List<Integer> same = SegmentAlignment.align(existing.hashes(), now);
    List<Integer> was = SegmentAlignment.alignChanged(existing.hashes(), now);
    List<XliffSegment> segments = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      Optional<String> old =
          was.get(i) < 0 ? Optional.empty() : Optional.of(existing.targets().get(was.get(i)));
      XliffState state = same.get(i) < 0 ? XliffState.INITIAL : XliffState.TRANSLATED;
      segments.add(new XliffSegment(Optional.of("s" + (i + 1)), state, sources.get(i), old));
    }
    return segments;
  }

  /**
   * Returns the texts with a translator's work put in.
   *
   * <p>Problems are warnings, for what could not be placed or is not finished; an error only if the
   * document is between other languages. A text for which a segment is still without translation
   * becomes a {@link TranslationState#DRAFT} with the source's segment in its place.
   *
   * @param texts the texts as they are now
   * @param document the returned document
   */
  public Reading<Map<String, LocalizedText>> takeBack(
      Map<String, LocalizedText> texts, XliffDocument document) {
    boolean fits =
        document.sourceLanguage().equals(source)
            && document.targetLanguage().equals(Optional.of(target));
    if (!fits) {
      String other = document.targetLanguage().map(LanguageTag::value).orElse("-");
      Map<String, String> languages =
          Map.of(
              "value",
              document.sourceLanguage() + " > " + other,
              "declared",
              source + " > " + target);
      return Reading.failed(List.of(Problem.error("", "exchange.languages", languages)));
    }
    List<Problem> problems = new ArrayList<>();
    Map<String, LocalizedText> result = new TreeMap<>(texts);
    for (XliffFile file : document.files()) {
      for (XliffUnit unit : file.units()) {
        LocalizedText text = result.get(unit.key());
        if (text == null || value(text, source).isBlank()) {
          problems.add(
              Problem.warning(unit.key(), "exchange.unknownKey", Map.of("key", unit.key())));
        } else {
          result.put(unit.key(), merged(text, unit, problems));
        }
      }
    }
    return Reading.of(result, problems);
  }

  private LocalizedText merged(LocalizedText text, XliffUnit unit, List<Problem> problems) {
    List<XliffSegment> returned = unit.segments();
    List<String> then = returned.stream().map(s -> Segments.hash(s.source())).toList();
    String shape = value(text, source);
    List<String> sources = Segments.split(shape);
    List<String> now = sources.stream().map(Segments::hash).toList();
    List<Integer> same = SegmentAlignment.align(then, now);
    List<Integer> was = SegmentAlignment.alignChanged(then, now);
    Existing existing = existing(text);
    List<Integer> kept = SegmentAlignment.alignChanged(existing.hashes(), now);
    List<String> targets = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    boolean complete = true;
    for (int i = 0; i < sources.size(); i++) {
      int from = same.get(i) >= 0 ? same.get(i) : was.get(i);
      Optional<String> sent =
          kept.get(i) < 0 ? Optional.empty() : Optional.of(existing.targets().get(kept.get(i)));
      Optional<String> made = from < 0 ? Optional.empty() : translation(returned.get(from), sent);
      if (made.isPresent()) {
        targets.add(made.get());
        hashes.add(then.get(from));
        if (same.get(i) < 0) {
          problems.add(warning(unit, "exchange.segmentChanged", i));
        }
      } else if (kept.get(i) >= 0) {
        targets.add(existing.targets().get(kept.get(i)));
        hashes.add(existing.hashes().get(kept.get(i)));
      } else {
        targets.add(sources.get(i));
        hashes.add(now.get(i));
        complete = false;
        problems.add(warning(unit, "exchange.segmentMissing", i));
      }
    }
    Optional<Translation> old = text.find(target);
    Translation made =
        new Translation(
            Segments.join(shape, targets),
            complete ? TranslationState.UP_TO_DATE : TranslationState.DRAFT,
            Optional.of(source),
            Optional.of(String.join(" ", hashes)),
            old.map(t -> t.version() + 1).orElse(0),
            false,
            Optional.empty());
    return text.with(target, made);
  }

  /**
   * A segment in its first state that still has the old translation it was sent with has not been
   * worked on; tools that do not set the state change the target.
   */
  private static Optional<String> translation(XliffSegment segment, Optional<String> sent) {
    return segment
        .target()
        .map(t -> t.replaceAll("\\R", " "))
        .filter(t -> !t.isBlank())
        .filter(t -> segment.state() != XliffState.INITIAL || !sent.equals(Optional.of(t)));
  }

  private static Problem warning(XliffUnit unit, String code, int segment) {
    String number = Integer.toString(segment + 1);
    return Problem.warning(
        unit.key() + "/" + number, code, Map.of("key", unit.key(), "segment", number));
  }

  /** The segments of a translation and the hashes of the sources they were made from. */
  private record Existing(List<String> targets, List<String> hashes) {}

  /** A translation whose segments cannot be told apart from outside has none to offer. */
  private Existing existing(LocalizedText text) {
    List<String> targets = Segments.split(value(text, target));
    List<String> hashes =
        text.find(target)
            .flatMap(Translation::sourceHash)
            .map(h -> Arrays.asList(h.split(" ", -1)))
            .orElse(List.of());
    return targets.size() == hashes.size()
        ? new Existing(targets, hashes)
        : new Existing(List.of(), List.of());
  }

  private static String value(LocalizedText text, LanguageTag language) {
    return text.find(language).map(Translation::value).orElse("");
  }
}
