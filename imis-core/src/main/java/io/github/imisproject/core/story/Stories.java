package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.place.Regions;
import io.github.imisproject.core.problem.InvalidValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stories a town keeps, with the consents they rest on.
 *
 * <p>Immutable and thread-safe. {@link ActivityStreams} reads and writes them; readers get an
 * {@link StoryExport}.
 *
 * @param stories the stories, no id twice, none that was withdrawn
 * @param consents what the tellers agreed to, no id twice
 * @param tombstones what was withdrawn
 * @param others objects of ActivityStreams that are no stories of this library
 * @param unknownMembers members of the document that IMIS does not know, kept to be written back
 */
public record Stories(
    List<Story> stories,
    List<Consent> consents,
    List<Tombstone> tombstones,
    List<ForeignObject> others,
    Map<String, Object> unknownMembers) {
  /** No story at all. */
  public static final Stories NONE =
      new Stories(List.of(), List.of(), List.of(), List.of(), Map.of());

  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if an id comes twice, or a story was withdrawn
   */
  public Stories {
    stories = Copies.list(stories);
    consents = Copies.list(consents);
    tombstones = Copies.list(tombstones);
    others = Copies.list(others);
    unknownMembers = Copies.extras(unknownMembers);
    List<String> ids = new ArrayList<>(stories.stream().map(Story::id).toList());
    tombstones.forEach(tombstone -> ids.add(tombstone.id()));
    new Invariants()
        .ids("stories", ids)
        .ids("consents", consents.stream().map(Consent::id).toList())
        .check();
  }

  /** Returns stories with their consents. */
  public static Stories of(List<Story> stories, List<Consent> consents) {
    return new Stories(stories, consents, List.of(), List.of(), Map.of());
  }

  /** Returns the story of this id. */
  public Optional<Story> find(String id) {
    return stories.stream().filter(story -> story.id().equals(id)).findFirst();
  }

  /** Returns the consent a story rests on, if it is here. */
  public Optional<Consent> findConsent(Story story) {
    return consents.stream().filter(c -> c.id().equals(story.consentId())).findFirst();
  }

  /** Returns the stories of one teller, in their order. */
  public List<Story> toldBy(String subjectId) {
    requireNonNull(subjectId, "subjectId");
    Set<String> own = new HashSet<>();
    consents.stream().filter(c -> c.subjectId().equals(subjectId)).forEach(c -> own.add(c.id()));
    return stories.stream().filter(story -> own.contains(story.consentId())).toList();
  }

  /**
   * Returns these stories with one more, or with a new version of one.
   *
   * @throws InvalidValueException if the story was withdrawn before
   */
  public Stories with(Story story) {
    new Invariants()
        .that(
            tombstones.stream().noneMatch(t -> t.id().equals(story.id())),
            "id",
            "story.withdrawnBefore")
        .check();
    List<Story> more = new ArrayList<>();
    boolean replaced = false;
    for (Story each : stories) {
      boolean same = each.id().equals(story.id());
      more.add(same ? story : each);
      replaced |= same;
    }
    if (!replaced) {
      more.add(story);
    }
    return new Stories(more, consents, tombstones, others, unknownMembers);
  }

  /** Returns these stories with the consent, in the place of one of the same id if there is one. */
  public Stories with(Consent consent) {
    List<Consent> more = new ArrayList<>(consents);
    more.removeIf(c -> c.id().equals(consent.id()));
    more.add(consent);
    return new Stories(stories, more, tombstones, others, unknownMembers);
  }

  /**
   * Returns what one readership may have on one day.
   *
   * <p>A story goes out if its teller lets it go that far, and consents cover {@code STORY} data,
   * and the special categories it is flagged with, for publication on that day; to the teller goes
   * every own story. A reply goes out only together with what it answers. How a teller describes
   * his or her own culture is left out of the topics unless a consent covers it.
   *
   * @param readership who is going to read
   * @param asOf the day
   * @param regions which region lies in which: a story for a region is also for those inside it
   */
  public StoryExport visibleTo(Readership readership, LocalDate asOf, Regions regions) {
    return new ExportCheck(this, readership, asOf, regions).export();
  }

  /**
   * Takes a story back: its text, captions and entries, every reply to it, and every copy of it
   * inside other objects. Only a {@link Tombstone} with its id is left.
   *
   * <p>What somebody else retold in words of their own, without a link, nobody can find. Linear in
   * all that is kept.
   *
   * @param storyId the story's id
   * @param day the day of withdrawal
   * @throws InvalidValueException if there is no such story
   */
  public StoryWithdrawal withdraw(String storyId, LocalDate day) {
    new Invariants().that(find(storyId).isPresent(), "storyId", "story.unknown").check();
    return new Pruning(this).withdraw(new LinkedHashSet<>(List.of(storyId)), Optional.of(day));
  }

  /**
   * Takes back every story of one teller, as {@link #withdraw} does.
   *
   * @param subjectId the teller's pseudonym
   * @param day the day of withdrawal
   */
  public StoryWithdrawal withdrawAllOf(String subjectId, LocalDate day) {
    return new Pruning(this).withdraw(idsOf(subjectId), Optional.of(day));
  }

  /**
   * Takes back every story of one teller and leaves neither tombstone nor consent.
   *
   * @param subjectId the teller's pseudonym
   */
  public StoryWithdrawal eraseAllOf(String subjectId) {
    StoryWithdrawal rest = new Pruning(this).withdraw(idsOf(subjectId), Optional.empty());
    Stories left = rest.stories();
    List<Consent> others = new ArrayList<>(left.consents());
    others.removeIf(c -> c.subjectId().equals(subjectId));
    return new StoryWithdrawal(
        new Stories(
            left.stories(), others, left.tombstones(), left.others(), left.unknownMembers()),
        rest.withdrawn(),
        rest.replies(),
        rest.copies(),
        rest.media());
  }

  private Set<String> idsOf(String subjectId) {
    Set<String> ids = new LinkedHashSet<>();
    toldBy(subjectId).forEach(story -> ids.add(story.id()));
    return ids;
  }
}
