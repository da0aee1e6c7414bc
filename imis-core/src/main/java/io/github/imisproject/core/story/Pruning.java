package io.github.imisproject.core.story;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes stories out of everything that is kept, with replies and copies. Not thread-safe.
 *
 * <p>Inside objects nobody here understands, whatever carries the id of something withdrawn, or
 * says that it answers it, is taken out as a whole.
 */
final class Pruning {
  /** Members by which an ActivityStreams object says what it stands for or answers. */
  private static final Set<String> LINKS =
      Set.of("id", "@id", "href", "inReplyTo", "object", "target", "origin", "url", "partOf");

  /** Members that count elements, wrong once some are gone. */
  private static final Set<String> COUNTS = Set.of("totalItems");

  private final Stories all;
  private final Set<String> gone = new LinkedHashSet<>();
  private int copies;

  Pruning(Stories all) {
    this.all = all;
  }

  StoryWithdrawal withdraw(Set<String> ids, Optional<LocalDate> tombstoneDay) {
    gone.addAll(ids);
    followReplies();
    List<Story> kept = new ArrayList<>();
    List<URI> media = new ArrayList<>();
    List<String> replies = new ArrayList<>();
    List<Tombstone> tombstones = new ArrayList<>(all.tombstones());
    for (Story story : all.stories()) {
      if (!gone.contains(story.id())) {
        kept.add(story);
        continue;
      }
      story.media().forEach(piece -> media.add(piece.url()));
      if (!ids.contains(story.id())) {
        replies.add(story.id());
      }
      tombstoneDay.ifPresent(
          day -> tombstones.add(new Tombstone(story.id(), Optional.of(story.form()), day)));
    }
    List<Story> left = kept.stream().map(this::pruned).toList();
    List<ForeignObject> others = new ArrayList<>();
    for (ForeignObject other : all.others()) {
      if (standsForGone(other.members())) {
        copies++;
      } else {
        others.add(new ForeignObject(members(other.members())));
      }
    }
    Map<String, Object> root = members(all.unknownMembers());
    Stories stories = new Stories(left, all.consents(), tombstones, others, root);
    return new StoryWithdrawal(stories, List.copyOf(ids), replies, copies, media);
  }

  /** Finds replies to what is gone, replies to those, and so on. */
  private void followReplies() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Story story : all.stories()) {
        if (story.inReplyTo().filter(gone::contains).isPresent()) {
          changed |= gone.add(story.id());
        }
      }
      for (ForeignObject other : all.others()) {
        if (answersGone(other.members())) {
          changed |= other.id().map(gone::add).orElse(false);
        }
      }
    }
  }

  private boolean answersGone(Map<String, Object> members) {
    return pointsToGone(members.get("inReplyTo"));
  }

  private boolean pointsToGone(@Nullable Object value) {
    if (value instanceof String text) {
      return gone.contains(text);
    }
    if (value instanceof Map<?, ?> map) {
      return map.get("id") instanceof String id && gone.contains(id);
    }
    return value instanceof List<?> list && list.stream().anyMatch(this::pointsToGone);
  }

  private boolean standsForGone(Map<?, ?> members) {
    for (String link : LINKS) {
      if (pointsToGone(members.get(link))) {
        return true;
      }
    }
    return false;
  }

  private Story pruned(Story story) {
    List<StoryPlace> places = new ArrayList<>();
    for (StoryPlace place : story.places()) {
      places.add(new StoryPlace(place.name(), place.regionId(), members(place.unknownMembers())));
    }
    List<StoryMedia> media = new ArrayList<>();
    for (StoryMedia piece : story.media()) {
      media.add(
          new StoryMedia(
              piece.form(),
              piece.url(),
              piece.mediaType(),
              piece.caption(),
              piece.transcript(),
              members(piece.unknownMembers())));
    }
    return story.with(places, media, story.topics(), members(story.unknownMembers()));
  }

  private Map<String, Object> members(Map<String, Object> members) {
    int before = copies;
    Map<String, Object> kept = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (isGone(value)) {
            copies++;
          } else {
            put(kept, name, inside(value));
          }
        });
    if (copies > before) {
      kept.keySet().removeAll(COUNTS);
    }
    return kept;
  }

  private boolean isGone(@Nullable Object value) {
    return value instanceof String text && gone.contains(text)
        || value instanceof Map<?, ?> map && standsForGone(map);
  }

  @SuppressWarnings("unchecked") // members of a JSON object
  private @Nullable Object inside(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return members((Map<String, Object>) map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> kept = new ArrayList<>();
      for (Object element : list) {
        if (isGone(element)) {
          copies++;
        } else {
          kept.add(inside(element));
        }
      }
      return kept;
    }
    return value;
  }

  @SuppressWarnings("NullAway") // JSON's null is a value like any other here
  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    map.put(name, value);
  }
}
