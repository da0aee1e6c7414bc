package io.github.imisproject.core.story;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a document that is an ActivityStreams object. Not thread-safe. */
final class StoryReader {
  private static final List<String> LISTS = List.of("items", "orderedItems");

  private final List<Problem> problems;
  private final LanguageTag language;
  private final List<Story> stories = new ArrayList<>();
  private final List<Consent> consents = new ArrayList<>();
  private final List<Tombstone> tombstones = new ArrayList<>();
  private final List<ForeignObject> others = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private StoryReader(List<Problem> found, LanguageTag language) {
    this.problems = new ArrayList<>(found);
    this.language = language;
  }

  static Reading<Stories> read(Map<String, Object> root, List<Problem> found) {
    return new StoryReader(found, language(root.get(Terms.CONTEXT))).read(root);
  }

  /** Returns the language a context gives to texts that do not say theirs. */
  private static LanguageTag language(@Nullable Object context) {
    if (context instanceof Map<?, ?> map && map.get("@language") instanceof String tag) {
      return LanguageTag.parse(tag).orElse(LanguageTag.UNDETERMINED);
    }
    if (context instanceof List<?> list) {
      LanguageTag last = LanguageTag.UNDETERMINED; // the last of several contexts wins
      for (Object each : list) {
        LanguageTag tag = language(each);
        last = tag.equals(LanguageTag.UNDETERMINED) ? last : tag;
      }
      return last;
    }
    return LanguageTag.UNDETERMINED;
  }

  private Reading<Stories> read(Map<String, Object> root) {
    Optional<String> listName =
        LISTS.stream().filter(name -> root.get(name) instanceof List<?>).findFirst();
    if (root.containsKey(Terms.READERSHIP)
        || listName.isEmpty()
        || !holdsOwn(root, listName.get())) {
      return single(root);
    }
    Members members = new Members(root, "", problems, language);
    int at = 0;
    for (Object consent : members.list(Terms.CONSENTS)) {
      readConsent(consent, members, at++);
    }
    List<?> items = (List<?>) Objects.requireNonNull(members.raw(listName.get()));
    buryFirst(items);
    at = 0;
    for (Object item : items) {
      String name = listName.get() + "/" + at++;
      Optional<Map<String, Object>> object =
          new Members(root, "", problems, language).object(name, item);
      object.ifPresent(inner -> item(inner, new Members(inner, "/" + name, problems, language)));
    }
    for (String written : List.of(Terms.CONTEXT, "totalItems")) {
      members.raw(written); // made anew whenever the collection is written
    }
    if ("Collection".equals(root.get("type"))) {
      members.raw("type");
    }
    return Reading.of(new Stories(stories, consents, tombstones, others, members.rest()), problems);
  }

  private Reading<Stories> single(Map<String, Object> root) {
    if (isOwn(root) && !root.containsKey(Terms.READERSHIP)) {
      item(root, new Members(root, "", problems, language));
    } else {
      others.add(new ForeignObject(root));
    }
    return Reading.of(new Stories(stories, consents, tombstones, others, Map.of()), problems);
  }

  private static boolean holdsOwn(Map<String, Object> root, String listName) {
    return isOwn(root)
        || root.get(listName) instanceof List<?> items
            && items.stream().anyMatch(StoryReader::isOwn);
  }

  private static boolean isOwn(@Nullable Object object) {
    return object instanceof Map<?, ?> map
        && map.keySet().stream().anyMatch(name -> ((String) name).startsWith(Terms.PREFIX));
  }

  /** Reads tombstones before stories, wherever they stand, so that nothing comes back by order. */
  private void buryFirst(List<?> items) {
    for (Object item : items) {
      if (item instanceof Map<?, ?> map) {
        tombstone(map).filter(t -> ids.add(t.id())).ifPresent(tombstones::add);
      }
    }
  }

  private static Optional<Tombstone> tombstone(Map<?, ?> map) {
    if ("Tombstone".equals(map.get("type"))
        && map.get("id") instanceof String id
        && map.get("deleted") instanceof String deleted) {
      try {
        LocalDate day = StoryParts.instant(deleted).atZone(ZoneOffset.UTC).toLocalDate();
        return Optional.of(new Tombstone(id, StoryForm.find(map.get("formerType")), day));
      } catch (DateTimeException | InvalidValueException e) {
        return Optional.empty(); // somebody else's; kept as it is
      }
    }
    return Optional.empty();
  }

  private void item(Map<String, Object> object, Members members) {
    if (tombstone(object).isPresent()) {
      return;
    }
    if (!isOwn(object)) {
      if (object.get("id") instanceof String id
          && tombstones.stream().anyMatch(t -> t.id().equals(id))) {
        members.warning("", "story.afterTombstone");
      } else {
        others.add(new ForeignObject(object));
      }
      return;
    }
    int before = members.problems();
    Optional<Story> story = story(members);
    if (story.isEmpty() || hasErrors(before)) {
      return;
    }
    String id = story.get().id();
    if (tombstones.stream().anyMatch(t -> t.id().equals(id))) {
      members.warning("", "story.afterTombstone");
    } else if (!ids.add(id)) {
      members.error("id", "model.duplicateId", "field", "id");
    } else {
      if (consents.stream().noneMatch(c -> c.id().equals(story.get().consentId()))) {
        members.warning(Terms.CONSENT_ID, "story.consentUnknown");
      }
      stories.add(story.get());
    }
  }

  private boolean hasErrors(int from) {
    return new Reading<>(Optional.empty(), problems.subList(from, problems.size())).hasErrors();
  }

  private void readConsent(@Nullable Object draft, Members members, int at) {
    String name = Terms.CONSENTS + "/" + at;
    Optional<Map<String, Object>> object = members.object(name, draft);
    if (object.isEmpty()) {
      return;
    }
    ImisJson json = ImisJson.create();
    Reading<Consent> reading =
        json.read(Consent.class, json.write(new ForeignObject(object.get())));
    for (Problem problem : reading.problems()) {
      problems.add(
          new Problem(
              "/" + name + problem.path(),
              problem.code(),
              problem.arguments(),
              problem.severity()));
    }
    reading.value().filter(c -> !reading.hasErrors()).ifPresent(this::keepOnce);
  }

  private void keepOnce(Consent consent) {
    if (consents.stream().anyMatch(c -> c.id().equals(consent.id()))) {
      problems.add(Problem.error("/" + Terms.CONSENTS, "model.duplicateId", Map.of("field", "id")));
    } else {
      consents.add(consent);
    }
  }

  private Optional<Story> story(Members members) {
    Optional<StoryForm> form = StoryForm.find(members.raw("type"));
    if (form.isEmpty()) {
      members.error("type", "story.form", "allowed", "Article, Note, Audio, Video, Image");
    }
    members.raw(Terms.CONTEXT);
    Optional<String> id = members.required("id");
    Optional<String> consentId = members.required(Terms.CONSENT_ID);
    Map<String, Object> making = StoryParts.metadata(members);
    Optional<LocalizedText> title = StoryParts.text(members, "name", making);
    if (title.isEmpty()) {
      members.error("", "story.missing", "member", "nameMap");
    }
    Optional<LocalizedText> summary = StoryParts.text(members, "summary", making);
    Optional<LocalizedText> content = StoryParts.text(members, "content", making);
    Optional<StoryAudience> audience = members.word(Terms.AUDIENCE, StoryAudience.class);
    if (members.raw(Terms.AUDIENCE) == null) {
      members.warning("", "story.audienceAssumed", "member", Terms.AUDIENCE);
    }
    // Written from the flags and the audience above, so never kept beside them.
    members.raw("sensitive");
    Map<String, Object> kept = new LinkedHashMap<>();
    if (!Terms.PUBLIC.equals(members.raw("to"))) {
      StoryParts.keep(kept, "to", members.raw("to"));
    }
    Set<ConceptRef> concepts = new LinkedHashSet<>();
    StoryParts.keep(kept, "tag", StoryParts.tags(members, concepts));
    Optional<String> pseudonym = StoryParts.pseudonym(members, kept);
    List<StoryPlace> places = StoryParts.places(members);
    List<StoryMedia> media = StoryParts.media(members);
    Optional<Community> side = members.word(Terms.SIDE, Community.class);
    boolean minor = members.flag(Terms.MINOR);
    Optional<String> mediaType = members.string("mediaType");
    Optional<String> region = members.string(Terms.REGION);
    Set<StorySensitivity> sensitivities = new LinkedHashSet<>();
    for (Object word : members.list(Terms.SENSITIVITY)) {
      members
          .constant(Terms.SENSITIVITY, word, StorySensitivity.class)
          .ifPresent(sensitivities::add);
    }
    Optional<Instant> published = StoryParts.published(members);
    Optional<String> inReplyTo = StoryParts.reply(members, kept);
    if (form.isEmpty() || id.isEmpty() || consentId.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    members.rest().forEach((name, value) -> StoryParts.keep(kept, name, value));
    Set<ConceptRef> themes = new LinkedHashSet<>(concepts);
    themes.removeIf(c -> !c.scheme().equals(Vocabularies.THEMES));
    concepts.removeAll(themes);
    try {
      return Optional.of(
          new Story(
              id.get(),
              form.get(),
              consentId.get(),
              side,
              pseudonym,
              minor,
              title.get(),
              summary,
              content,
              mediaType,
              themes,
              concepts,
              places,
              media,
              audience.orElse(StoryAudience.PRIVATE),
              region,
              sensitivities,
              published,
              inReplyTo,
              kept));
    } catch (InvalidValueException e) {
      members.addAll("", e);
      return Optional.empty();
    }
  }
}
