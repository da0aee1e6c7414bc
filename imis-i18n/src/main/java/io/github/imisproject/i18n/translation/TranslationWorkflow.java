package io.github.imisproject.i18n.translation;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a text's translations: made, found outdated, brought up to date.
 *
 * <p>A translation keeps the hashes of the source segments it was made from. It is outdated when
 * the source has other segments now, or when the source is outdated itself: outdating runs down the
 * language tree. Clocks are not compared, so an edit of a title does not outdate the whole page's
 * translation, and restoring the old wording makes it current again.
 *
 * <p>Immutable and thread-safe; every method returns a new text.
 */
public final class TranslationWorkflow {
  private final LanguageTree tree;

  /** Creates the workflow of a region. */
  public TranslationWorkflow(LanguageTree tree) {
    this.tree = requireNonNull(tree, "tree");
  }

  /** Returns the region's languages. */
  public LanguageTree tree() {
    return tree;
  }

  /**
   * Returns the state of a language of a text. It is looked at in this order: missing, draft, in
   * translation, translated by a machine, outdated, up to date; so a machine's text is never called
   * up to date before a person has checked it.
   */
  public TranslationState state(LocalizedText text, LanguageTag language) {
    Optional<Translation> found = text.find(language).filter(t -> !t.value().isBlank());
    if (found.isEmpty()) {
      return TranslationState.MISSING;
    }
    Translation translation = found.get();
    switch (translation.state()) {
      case DRAFT, IN_TRANSLATION:
        return translation.state();
      default:
        break;
    }
    if (translation.machineTranslated()) {
      return TranslationState.MACHINE_TRANSLATED;
    }
    return isOutdated(text, language) ? TranslationState.OUTDATED : TranslationState.UP_TO_DATE;
  }

  /**
   * Returns whether a translation was made from other segments than its source has now, or from a
   * text that is outdated itself. A text with no recorded source never is.
   */
  public boolean isOutdated(LocalizedText text, LanguageTag language) {
    return isOutdated(text, language, new HashSet<>());
  }

  /** Texts from outside may name each other as their source, so the way up is remembered. */
  private boolean isOutdated(LocalizedText text, LanguageTag language, Set<LanguageTag> seen) {
    Optional<Translation> translation = text.find(language);
    Optional<LanguageTag> source = translation.flatMap(t -> source(t, language));
    if (source.isEmpty() || text.find(source.get()).isEmpty()) {
      return false;
    }
    boolean changed =
        translation
            .flatMap(Translation::sourceHash)
            .filter(h -> !h.equals(Segments.hashes(value(text, source.get()))))
            .isPresent();
    return changed || (seen.add(language) && isOutdated(text, source.get(), seen));
  }

  /** Returns the segments of the source that a translation does not follow, by index from 0. */
  public List<Integer> changedSegments(LocalizedText text, LanguageTag language) {
    return text.find(language)
        .filter(t -> t.sourceHash().isPresent())
        .flatMap(t -> source(t, language))
        .flatMap(text::find)
        .map(
            source ->
                Segments.changed(
                    source.value(),
                    text.find(language).flatMap(Translation::sourceHash).orElse("")))
        .orElse(List.of());
  }

  /**
   * Returns the text with a new translation, made from its source as it is now.
   *
   * @param machine whether a machine wrote it
   * @param at when, if that is to be kept
   * @throws IllegalArgumentException if the language is the tree's root or not in it, or its source
   *     has no text
   */
  public LocalizedText translate(
      LocalizedText text,
      LanguageTag language,
      String value,
      boolean machine,
      Optional<Instant> at) {
    LanguageTag source =
        tree.sourceOf(language)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "language '"
                            + language
                            + "' has no source in the language tree; translate one of "
                            + tree.sources().keySet()));
    if (text.find(source).filter(t -> !t.value().isBlank()).isEmpty()) {
      throw new IllegalArgumentException(
          "source '" + source + "' of language '" + language + "' has no text; write it first");
    }
    TranslationState state =
        value.isEmpty()
            ? TranslationState.MISSING
            : machine ? TranslationState.MACHINE_TRANSLATED : TranslationState.UP_TO_DATE;
    String hashes = Segments.hashes(value(text, source));
    return text.with(
        language,
        new Translation(
            value,
            state,
            Optional.of(source),
            Optional.of(hashes),
            version(text, language),
            machine,
            at));
  }

  /**
   * Returns the text with one language edited. After a minor edit its translations, and theirs, are
   * as current as they were before.
   *
   * @throws IllegalArgumentException if the language has no text yet or {@code value} is empty
   */
  public LocalizedText edit(
      LocalizedText text, LanguageTag language, String value, EditKind kind, Optional<Instant> at) {
    Translation old = existing(text, language);
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "value is empty, must have text; edit it, do not erase it");
    }
    LocalizedText edited =
        text.with(
            language,
            new Translation(
                value,
                old.state(),
                old.source(),
                old.sourceHash(),
                old.version() + 1,
                old.machineTranslated(),
                at));
    if (kind == EditKind.MAJOR) {
      return edited;
    }
    String before = Segments.hashes(old.value());
    String after = Segments.hashes(value);
    for (LanguageTag child : text.languages()) {
      Optional<Translation> translation = text.find(child);
      boolean current =
          translation.flatMap(t -> source(t, child)).equals(Optional.of(language))
              && translation.flatMap(Translation::sourceHash).equals(Optional.of(before));
      if (current) {
        edited = edited.with(child, stamped(translation.orElseThrow(), after));
      }
    }
    return edited;
  }

  /** Returns the text with one language handed to a translator. */
  public LocalizedText startTranslation(LocalizedText text, LanguageTag language) {
    return text.with(
        language, withState(existing(text, language), TranslationState.IN_TRANSLATION, false));
  }

  /**
   * Returns the text with one translation declared to say what its source says now; a person has
   * checked it, so it is a machine's no longer. Doing so twice is the same as once.
   *
   * @throws IllegalArgumentException if the language has no text
   */
  public LocalizedText markUpToDate(LocalizedText text, LanguageTag language) {
    Translation old = existing(text, language);
    Translation checked = withState(old, TranslationState.UP_TO_DATE, false);
    Optional<LanguageTag> source = source(old, language);
    return source.isEmpty()
        ? text.with(language, checked)
        : text.with(language, stamped(checked, Segments.hashes(value(text, source.get()))));
  }

  /** Returns the text with the state of each language written into it, as readers will see it. */
  public LocalizedText refresh(LocalizedText text) {
    LocalizedText refreshed = text;
    for (LanguageTag language : text.languages()) {
      Translation old = existing(text, language);
      TranslationState state = state(text, language);
      boolean writable = old.value().isEmpty() == (state == TranslationState.MISSING);
      if (writable && state != old.state()) {
        refreshed = refreshed.with(language, withState(old, state, old.machineTranslated()));
      }
    }
    return refreshed;
  }

  private Optional<LanguageTag> source(Translation translation, LanguageTag language) {
    // What the translation was made from wins over what the tree says today.
    return translation
        .source()
        .filter(s -> !s.equals(language))
        .or(() -> translation.sourceHash().flatMap(h -> tree.sourceOf(language)));
  }

  private static String value(LocalizedText text, LanguageTag language) {
    return text.find(language).map(Translation::value).orElse("");
  }

  private static int version(LocalizedText text, LanguageTag language) {
    return text.find(language).map(t -> t.version() + 1).orElse(0);
  }

  private static Translation existing(LocalizedText text, LanguageTag language) {
    return text.find(language)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "language '" + language + "' has no text; it has " + text.languages()));
  }

  private static Translation stamped(Translation old, String hashes) {
    return new Translation(
        old.value(),
        old.state(),
        old.source(),
        Optional.of(hashes),
        old.version(),
        old.machineTranslated(),
        old.updatedAt());
  }

  private static Translation withState(Translation old, TranslationState state, boolean machine) {
    return new Translation(
        old.value(),
        old.value().isEmpty() ? TranslationState.MISSING : state,
        old.source(),
        old.sourceHash(),
        old.version(),
        machine,
        old.updatedAt());
  }
}
