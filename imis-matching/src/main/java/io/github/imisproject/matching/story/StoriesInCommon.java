package io.github.imisproject.matching.story;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reciprocity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stories that two people could talk about: those suggested to both, by how well they suit
 * both.
 *
 * <p>Immutable and thread-safe. What speaks for a story on one side only is for that person's eyes;
 * what is said to both is in {@link Shared#together} and names nothing that is not true of both.
 *
 * @param stories the stories, best first; equal ones in the order of their ids
 */
public record StoriesInCommon(List<Shared> stories) {
  /** Copies the list. */
  public StoriesInCommon {
    stories = List.copyOf(stories);
  }

  /**
   * One story for two.
   *
   * @param story the story
   * @param joint how well it suits both, from 0 to 1
   * @param one the first person's match, with reasons for that person only
   * @param other the other's match, with reasons for that person only
   * @param together what may be said to both
   */
  public record Shared(
      StoryView story,
      double joint,
      Match<StoryView> one,
      Match<StoryView> other,
      List<Reason> together) {
    /** Copies the list. */
    public Shared {
      requireNonNull(story, "story");
      requireNonNull(one, "one");
      requireNonNull(other, "other");
      together = List.copyOf(together);
    }
  }

  /**
   * Joins what two people were suggested.
   *
   * @param one the first person's result; with at least as many matches as should be looked through
   * @param other the other's result, over the same stories
   * @param join how two scores become one
   * @param top how many stories to return at most, 1 or more
   */
  public static StoriesInCommon of(
      MatchResult<StoryView> one, MatchResult<StoryView> other, Reciprocity join, int top) {
    if (top < 1) {
      throw new IllegalArgumentException("top is " + top + ", must be 1 or more");
    }
    Parameters defaults = Parameters.of(join, Map.of());
    Map<String, Match<StoryView>> byId = new HashMap<>();
    other.matches().forEach(match -> byId.put(match.id(), match));
    List<Shared> shared = new ArrayList<>();
    for (Match<StoryView> mine : one.matches()) {
      Match<StoryView> theirs = byId.get(mine.id());
      if (theirs != null) {
        double joint = join.join(mine.score().value(), theirs.score().value(), defaults);
        shared.add(new Shared(mine.candidate(), joint, mine, theirs, together(mine, theirs)));
      }
    }
    shared.sort(
        Comparator.comparingDouble(Shared::joint)
            .reversed()
            .thenComparing(each -> each.story().id()));
    return new StoriesInCommon(shared.subList(0, Math.min(top, shared.size())));
  }

  private static List<Reason> together(Match<StoryView> mine, Match<StoryView> theirs) {
    List<Reason> reasons = new ArrayList<>();
    Set<Argument> liked = new LinkedHashSet<>(liked(mine));
    liked.retainAll(liked(theirs));
    if (!liked.isEmpty()) {
      reasons.add(
          Reason.of("story.common.interests")
              .with("count", liked.size())
              .with("interests", List.copyOf(liked)));
    }
    Optional<Argument> own = language(mine);
    if (own.isPresent() && own.equals(language(theirs))) {
      reasons.add(Reason.of("story.common.language").with("language", own.get()));
    } else if (own.isPresent() && language(theirs).isPresent()) {
      reasons.add(Reason.of("story.common.ownLanguages"));
    }
    return reasons;
  }

  private static List<Argument> liked(Match<StoryView> match) {
    return reasons(match, "interests.shared").stream()
        .map(reason -> reason.arguments().get("interests"))
        .filter(Argument.Several.class::isInstance)
        .flatMap(several -> ((Argument.Several) several).values().stream())
        .collect(Collectors.toList());
  }

  private static Optional<Argument> language(Match<StoryView> match) {
    List<Reason> reasons = new ArrayList<>(reasons(match, "story.language.yours"));
    reasons.addAll(reasons(match, "story.language.machine"));
    return reasons.stream()
        .flatMap(reason -> Optional.ofNullable(reason.arguments().get("language")).stream())
        .findFirst();
  }

  private static List<Reason> reasons(Match<StoryView> match, String code) {
    return match.explanation().contributions().stream()
        .map(Contribution::reasons)
        .flatMap(List::stream)
        .filter(reason -> reason.code().equals(code))
        .toList();
  }
}
