package io.github.imisproject.matching.story;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.story.StoryMedia;
import io.github.imisproject.core.story.StoryPlace;
import io.github.imisproject.core.story.StorySensitivity;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rules and scorers see of a story: all it says, and nothing of who tells it but the side.
 *
 * <p>Immutable and thread-safe. Made by {@link StorySource} only.
 */
public final class StoryView {
  private final Story story;
  private final SortedMap<String, WordVector> words;

  StoryView(Story story, SortedMap<String, WordVector> words) {
    this.story = story;
    this.words = words;
  }

  /** Returns the story's id. */
  public String id() {
    return story.id();
  }

  /** Returns the title. */
  public LocalizedText title() {
    return story.title();
  }

  /** Returns what it is about, in a sentence or two. */
  public Optional<LocalizedText> summary() {
    return story.summary();
  }

  /** Returns which community the teller belongs to. */
  public Optional<Community> side() {
    return story.side();
  }

  /** Returns the themes and topics, in order. */
  public SortedSet<ConceptRef> concepts() {
    SortedSet<ConceptRef> concepts = new TreeSet<>(story.themes());
    concepts.addAll(story.topics());
    return concepts;
  }

  /** Returns the ids of the regions it is about or meant for, in order. */
  public SortedSet<String> regionIds() {
    SortedSet<String> regions = new TreeSet<>();
    story.regionId().ifPresent(regions::add);
    story.places().forEach(place -> place.regionId().ifPresent(regions::add));
    return regions;
  }

  /** Returns the places it is about. */
  public Set<StoryPlace> places() {
    return new LinkedHashSet<>(story.places());
  }

  /** Returns what in it may hurt or expose somebody. */
  public Set<StorySensitivity> sensitivities() {
    return story.sensitivities();
  }

  /**
   * Returns the languages in which the whole of it can be read, and whether a person wrote or
   * checked the words; for a story of media alone the languages of its captions and transcripts.
   *
   * @return {@code true} for words of people, {@code false} for those a machine made
   */
  public SortedMap<LanguageTag, Boolean> languages() {
    SortedMap<LanguageTag, Boolean> languages = new TreeMap<>();
    if (story.content().isPresent()) {
      add(languages, story.content().get());
    } else {
      for (StoryMedia piece : story.media()) {
        piece.transcript().or(piece::caption).ifPresent(text -> add(languages, text));
      }
    }
    return languages;
  }

  private static void add(SortedMap<LanguageTag, Boolean> languages, LocalizedText text) {
    text.translations()
        .forEach(
            (language, translation) -> {
              if (!translation.value().isEmpty()) {
                languages.merge(language, byPeople(translation), Boolean::logicalOr);
              }
            });
  }

  private static boolean byPeople(Translation translation) {
    return translation.state() != TranslationState.MACHINE_TRANSLATED;
  }

  /** Returns the words by language, weighted. */
  SortedMap<String, WordVector> words() {
    return words;
  }

  /** Returns the id, never a word of it. */
  @Override
  public String toString() {
    return "StoryView[" + story.id() + "]";
  }
}
