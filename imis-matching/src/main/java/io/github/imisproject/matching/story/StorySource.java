package io.github.imisproject.matching.story;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.story.Stories;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.story.StoryExport;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.internal.CanonicalJson;
import io.github.imisproject.matching.internal.Vocabulary;
import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Proposes the stories that a readership may have: to a person all but the own ones, to a story all
 * but itself.
 *
 * <p>Immutable and thread-safe. It holds what the export holds and nothing else: after a
 * withdrawal, make a new export and a new source, and nothing of the story is left in it. Making
 * one is linear in all words of all stories.
 *
 * @param <S> what is seen of the seeker
 */
public final class StorySource<S> implements CandidateSource<S, StoryView> {
  private final Map<String, StoryView> views;
  private final BiPredicate<S, StoryView> own;
  private final String dataHash;

  private StorySource(
      StoryExport export,
      Vocabularies vocabularies,
      Map<String, Set<String>> tellers,
      BiPredicate<S, StoryView> own) {
    Map<String, StoryView> made = new LinkedHashMap<>();
    List<SortedMap<String, WordVector>> words = WordVector.of(export.stories());
    List<String> lines = new ArrayList<>(Vocabulary.lines(requireNonNull(vocabularies)));
    int at = 0;
    for (Story story : export.stories()) {
      made.put(story.id(), new StoryView(story, words.get(at++)));
      StoryExport alone =
          new StoryExport(export.readership(), export.asOf(), List.of(story), List.of());
      lines.add("story " + story.id() + " " + CanonicalJson.sha256(alone.toJson()));
    }
    tellers.forEach((teller, ids) -> lines.add("teller " + teller + " " + ids));
    lines.sort(null);
    this.views = made;
    this.own = own;
    this.dataHash = CanonicalJson.sha256(String.join("\n", lines));
  }

  /**
   * Returns a source for people.
   *
   * @param export what their readership may have
   * @param stories where the export comes from; asked only which stories are whose, so that nobody
   *     is suggested an own story
   * @param vocabularies where concepts are looked up
   */
  public static StorySource<PersonView> forPeople(
      StoryExport export, Stories stories, Vocabularies vocabularies) {
    Map<String, Set<String>> told = new TreeMap<>();
    stories
        .consents()
        .forEach(
            consent ->
                stories.toldBy(consent.subjectId()).stream()
                    .map(Story::id)
                    .filter(id -> export.stories().stream().anyMatch(s -> s.id().equals(id)))
                    .forEach(
                        id ->
                            told.computeIfAbsent(consent.subjectId(), t -> new TreeSet<>())
                                .add(id)));
    return new StorySource<>(
        export,
        vocabularies,
        told,
        (person, story) -> told.getOrDefault(person.id(), Set.of()).contains(story.id()));
  }

  /**
   * Returns a source for stories, which finds others alike.
   *
   * @param export what its readership may have
   * @param vocabularies where concepts are looked up
   */
  public static StorySource<StoryView> forStories(StoryExport export, Vocabularies vocabularies) {
    return new StorySource<>(
        export, vocabularies, Map.of(), (seeker, story) -> seeker.id().equals(story.id()));
  }

  /** Returns the view of one story, to seek others with. */
  public Optional<StoryView> find(String id) {
    return Optional.ofNullable(views.get(id));
  }

  @Override
  public Stream<StoryView> candidates(S seeker, MatchContext context) {
    return views.values().stream().filter(view -> !own.test(seeker, view));
  }

  @Override
  public Optional<StoryView> find(String id, S seeker, MatchContext context) {
    return find(id).filter(view -> !own.test(seeker, view));
  }

  @Override
  public String idOf(StoryView candidate) {
    return candidate.id();
  }

  @Override
  public String dataHash() {
    return dataHash;
  }
}
