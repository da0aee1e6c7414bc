package io.github.imisproject.core.story;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a story: texts, tags, places, media, who tells it and what it answers. */
final class StoryParts {
  private StoryParts() {}

  static Map<String, Object> metadata(Members members) {
    Object making = members.raw(Terms.TEXT);
    return making == null ? Map.of() : members.object(Terms.TEXT, making).orElse(Map.of());
  }

  static Optional<LocalizedText> text(Members members, String name, Map<String, Object> metadata) {
    Object own = metadata.get(name + "Map");
    Map<String, Object> making = new LinkedHashMap<>();
    if (own instanceof Map<?, ?> map) {
      map.forEach((key, value) -> making.put((String) key, value));
    }
    return members.text(name, making);
  }

  static @Nullable Object tags(Members members, Set<ConceptRef> concepts) {
    List<Object> foreign = new ArrayList<>();
    for (Object tag : members.list("tag")) {
      if (tag instanceof Map<?, ?> map && map.get(Terms.CONCEPT) instanceof String concept) {
        try {
          concepts.add(ConceptRef.parse(concept));
        } catch (InvalidValueException e) {
          members.addAll("tag", e);
        }
      } else {
        foreign.add(tag);
      }
    }
    return foreign.isEmpty() ? null : foreign;
  }

  /** Takes the name of a teller who is only a name; more than that is kept as it came. */
  static Optional<String> pseudonym(Members members, Map<String, Object> kept) {
    Object teller = members.raw("attributedTo");
    if (teller instanceof Map<?, ?> map && map.get("name") instanceof String name) {
      if (!Set.of("type", "name").containsAll(map.keySet())) {
        keep(kept, "attributedTo", teller);
      }
      return Optional.of(name);
    }
    keep(kept, "attributedTo", teller);
    return Optional.empty();
  }

  static Optional<String> reply(Members members, Map<String, Object> kept) {
    Object parent = members.raw("inReplyTo");
    if (parent instanceof Map<?, ?> map && map.get("id") instanceof String id) {
      keep(kept, "inReplyTo", parent);
      return Optional.of(id);
    }
    return members.string("inReplyTo");
  }

  static List<StoryPlace> places(Members members) {
    List<StoryPlace> places = new ArrayList<>();
    int at = 0;
    for (Object value : members.list("location")) {
      String element = "location/" + at++;
      Optional<Map<String, Object>> object = members.object(element, value);
      if (object.isEmpty()) {
        continue;
      }
      Members place = members.inside(object.get(), element);
      place.raw("type");
      Optional<LocalizedText> name = text(place, "name", metadata(place));
      if (name.isEmpty()) {
        place.error("", "story.missing", "member", "nameMap");
        continue;
      }
      try {
        places.add(new StoryPlace(name.get(), place.string(Terms.REGION), place.rest()));
      } catch (InvalidValueException e) {
        place.addAll("", e);
      }
    }
    return places;
  }

  static List<StoryMedia> media(Members members) {
    List<StoryMedia> media = new ArrayList<>();
    int at = 0;
    for (Object value : members.list("attachment")) {
      String name = "attachment/" + at++;
      Optional<Map<String, Object>> object = members.object(name, value);
      if (object.isEmpty()) {
        continue;
      }
      Members piece = members.inside(object.get(), name);
      Optional<StoryForm> form = StoryForm.find(piece.raw("type")).filter(StoryForm::isMedia);
      Optional<URI> url = piece.string("url").flatMap(text -> uri(piece, text));
      if (form.isEmpty() || url.isEmpty()) {
        piece.error("", "story.media");
        continue;
      }
      Map<String, Object> making = metadata(piece);
      media.add(
          new StoryMedia(
              form.get(),
              url.get(),
              piece.string("mediaType"),
              text(piece, "name", making),
              text(piece, "content", making),
              piece.rest()));
    }
    return media;
  }

  static Optional<URI> uri(Members members, String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      members.error("url", "story.uri", "member", "url");
      return Optional.empty();
    }
  }

  static Optional<Instant> published(Members members) {
    Optional<String> text = members.string("published");
    try {
      return text.map(StoryParts::instant);
    } catch (DateTimeException e) {
      members.error("published", "story.time", "member", "published");
      return Optional.empty();
    }
  }

  static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  @SuppressWarnings("NullAway") // an unknown member may be JSON's null
  static void keep(Map<String, Object> kept, String name, @Nullable Object value) {
    if (value != null || !Set.of("to", "tag", "attributedTo", "inReplyTo").contains(name)) {
      kept.put(name, value);
    }
  }
}
