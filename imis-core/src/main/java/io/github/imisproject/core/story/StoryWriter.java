package io.github.imisproject.core.story;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes stories as ActivityStreams: everything for their keeper, or what a readership may have.
 */
final class StoryWriter {
  private static final ImisJson JSON = ImisJson.create();

  private final boolean whole;

  /**
   * Starts to write.
   *
   * @param whole whether to write what only the keeper may have
   */
  private StoryWriter(boolean whole) {
    this.whole = whole;
  }

  static String archive(Stories stories) {
    StoryWriter writer = new StoryWriter(true);
    boolean alone =
        stories.stories().isEmpty()
            && stories.consents().isEmpty()
            && stories.tombstones().isEmpty()
            && stories.unknownMembers().isEmpty()
            && stories.others().size() == 1;
    if (alone) {
      return JSON.writeIndented(stories.others().get(0));
    }
    List<Object> items = new ArrayList<>();
    stories.stories().forEach(story -> items.add(writer.story(story)));
    stories.tombstones().forEach(tombstone -> items.add(tombstone(tombstone)));
    stories.others().forEach(other -> items.add(other.members()));
    Map<String, Object> root = new LinkedHashMap<>();
    root.put(Terms.CONTEXT, Terms.context());
    root.put("type", "Collection");
    stories.unknownMembers().forEach((name, value) -> put(root, name, value));
    root.put("totalItems", items.size());
    // Also if there is none: it marks the collection as one of this library.
    root.put(Terms.CONSENTS, stories.consents().stream().map(StoryWriter::consent).toList());
    root.put(root.get("type").equals("OrderedCollection") ? "orderedItems" : "items", items);
    return JSON.writeIndented(new ForeignObject(root));
  }

  static String export(StoryExport export) {
    StoryWriter writer = new StoryWriter(false);
    List<Object> items = new ArrayList<>();
    export.stories().forEach(story -> items.add(writer.story(story)));
    Map<String, Object> root = new LinkedHashMap<>();
    root.put(Terms.CONTEXT, Terms.context());
    root.put("type", "Collection");
    root.put(Terms.READERSHIP, readership(export.readership()));
    root.put(Terms.AS_OF, export.asOf().toString());
    root.put("totalItems", items.size());
    root.put("items", items);
    return JSON.writeIndented(new ForeignObject(root));
  }

  private static String readership(Readership readership) {
    if (readership instanceof Readership.Teller) {
      return "TELLER";
    }
    if (readership instanceof Readership.Partner) {
      return "PARTNER";
    }
    return readership instanceof Readership.Residents ? "RESIDENTS" : "EVERYBODY";
  }

  private static Object consent(Consent consent) {
    Reading<ForeignObject> tree = JSON.read(ForeignObject.class, JSON.write(consent));
    return tree.get().members();
  }

  private static Object tombstone(Tombstone tombstone) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", "Tombstone");
    tree.put("id", tombstone.id());
    tombstone.formerForm().ifPresent(form -> tree.put("formerType", form.type()));
    tree.put(
        "deleted", tombstone.withdrawnOn().atStartOfDay(ZoneOffset.UTC).toInstant().toString());
    return tree;
  }

  private Map<String, Object> story(Story story) {
    Map<String, Object> tree = new LinkedHashMap<>();
    Map<String, Object> making = new LinkedHashMap<>();
    tree.put("type", story.form().type());
    tree.put("id", story.id());
    text(tree, making, "name", Optional.of(story.title()));
    text(tree, making, "summary", story.summary());
    text(tree, making, "content", story.content());
    making(tree, making);
    story.mediaType().ifPresent(type -> tree.put("mediaType", type));
    story.pseudonym().ifPresent(name -> tree.put("attributedTo", teller(name)));
    story.published().ifPresent(instant -> tree.put("published", instant.toString()));
    story.inReplyTo().ifPresent(id -> tree.put("inReplyTo", id));
    places(tree, story.places());
    tags(tree, story);
    media(tree, story.media());
    if (story.audience() == StoryAudience.PUBLIC) {
      tree.put("to", Terms.PUBLIC);
    }
    story.side().ifPresent(side -> tree.put(Terms.SIDE, side.name()));
    if (!story.sensitivities().isEmpty()) {
      tree.put("sensitive", true);
      tree.put(Terms.SENSITIVITY, story.sensitivities().stream().map(Enum::name).toList());
    }
    if (whole) {
      tree.put(Terms.AUDIENCE, story.audience().name());
      story.regionId().ifPresent(region -> tree.put(Terms.REGION, region));
      tree.put(Terms.CONSENT_ID, story.consentId());
      if (story.minor()) {
        tree.put(Terms.MINOR, true);
      }
      story.unknownMembers().forEach((name, value) -> join(tree, name, value));
    }
    return tree;
  }

  private static Map<String, Object> teller(String name) {
    Map<String, Object> teller = new LinkedHashMap<>();
    teller.put("type", "Person");
    teller.put("name", name);
    return teller;
  }

  /** Adds an unknown member; tags that are not ours stand behind ours. */
  private static void join(Map<String, Object> tree, String name, @Nullable Object value) {
    if (name.equals("tag") && tree.get("tag") instanceof List<?> own) {
      List<Object> both = new ArrayList<>(own);
      both.addAll(value instanceof List<?> more ? more : List.of());
      tree.put("tag", both);
    } else if (Set.of("attributedTo", "inReplyTo").contains(name) || !tree.containsKey(name)) {
      put(tree, name, value);
    }
  }

  private static void text(
      Map<String, Object> tree,
      Map<String, Object> making,
      String name,
      Optional<LocalizedText> text) {
    if (text.isEmpty()) {
      return;
    }
    LocalizedText value = text.get();
    Map<String, Object> plain = new LinkedHashMap<>();
    Map<String, Object> about = new LinkedHashMap<>();
    value
        .languageMap()
        .forEach(
            (tag, form) -> {
              if (tag.equals(LocalizedText.DEFAULT_MEMBER)) {
                about.put(Members.ORIGINAL, form);
              } else if (form instanceof Map<?, ?> members) {
                Map<String, Object> rest = new LinkedHashMap<>();
                members.forEach((key, part) -> rest.put((String) key, part));
                plain.put(tag, String.valueOf(rest.remove("value")));
                about.put(tag, rest);
              } else {
                plain.put(tag, form);
              }
            });
    tree.put(name + "Map", plain);
    if (!about.isEmpty()) {
      making.put(name + "Map", about);
    }
  }

  private static void making(Map<String, Object> tree, Map<String, Object> making) {
    if (!making.isEmpty()) {
      tree.put(Terms.TEXT, making);
    }
  }

  private void places(Map<String, Object> tree, List<StoryPlace> places) {
    List<Object> list = new ArrayList<>();
    for (StoryPlace place : places) {
      Map<String, Object> one = new LinkedHashMap<>();
      Map<String, Object> making = new LinkedHashMap<>();
      one.put("type", "Place");
      text(one, making, "name", Optional.of(place.name()));
      making(one, making);
      place.regionId().ifPresent(region -> one.put(Terms.REGION, region));
      if (whole) {
        place.unknownMembers().forEach((name, value) -> put(one, name, value));
      }
      list.add(one);
    }
    if (!list.isEmpty()) {
      tree.put("location", list);
    }
  }

  private void media(Map<String, Object> tree, List<StoryMedia> media) {
    List<Object> list = new ArrayList<>();
    for (StoryMedia piece : media) {
      Map<String, Object> one = new LinkedHashMap<>();
      Map<String, Object> making = new LinkedHashMap<>();
      one.put("type", piece.form().type());
      one.put("url", piece.url().toString());
      piece.mediaType().ifPresent(type -> one.put("mediaType", type));
      text(one, making, "name", piece.caption());
      text(one, making, "content", piece.transcript());
      making(one, making);
      if (whole) {
        piece.unknownMembers().forEach((name, value) -> put(one, name, value));
      }
      list.add(one);
    }
    if (!list.isEmpty()) {
      tree.put("attachment", list);
    }
  }

  private static void tags(Map<String, Object> tree, Story story) {
    List<Object> list = new ArrayList<>();
    story.themes().forEach(theme -> list.add(tag(theme)));
    story.topics().forEach(topic -> list.add(tag(topic)));
    if (!list.isEmpty()) {
      tree.put("tag", list);
    }
  }

  /** Writes a concept with its names, so that others can show what they do not know. */
  private static Object tag(ConceptRef ref) {
    Map<String, Object> tag = new LinkedHashMap<>();
    tag.put("type", "Object");
    tag.put(Terms.CONCEPT, ref.toString());
    Optional<LocalizedText> name =
        Vocabularies.embedded()
            .find(ref.scheme())
            .flatMap(scheme -> scheme.find(ref.notation()))
            .map(Concept::name);
    Map<String, Object> names = new LinkedHashMap<>();
    name.ifPresent(
        text -> {
          for (LanguageTag language : text.languages()) {
            text.find(language).ifPresent(t -> names.put(language.value(), t.value()));
          }
          tag.put("nameMap", names);
        });
    return tag;
  }

  @SuppressWarnings("NullAway") // an unknown member may be JSON's null
  private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
    tree.put(name, value);
  }
}
