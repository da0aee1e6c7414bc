package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one person of either community tells, and how far it may go.
 *
 * <p>Immutable and thread-safe. A story knows its teller only through the consent.
 *
 * @param id the story's id, an IRI or any other id of 1 to 200 characters
 * @param form in what form it is told
 * @param consentId the id of the teller's consent; it also says who the teller is
 * @param side which community the teller belongs to
 * @param pseudonym the name the teller wants to be read by, never the real one
 * @param minor whether the teller is, or may be, younger than the age of consent, so that a
 *     guardian must have agreed
 * @param title the title; its original language is that of the story
 * @param summary what it is about, in a sentence or two
 * @param content the story itself; a story without it has media
 * @param mediaType the media type of {@code content}; absent means HTML, as ActivityStreams has it,
 *     which must be sanitised before it is shown
 * @param themes what it is about, from the vocabulary {@value Vocabularies#THEMES}
 * @param topics what else it touches, such as interests, skills or cultures
 * @param places the places it is about
 * @param media recordings and pictures
 * @param audience how far it may go
 * @param regionId the region whose people may read it; there if {@code audience} is {@link
 *     StoryAudience#REGION}
 * @param sensitivities what in it may hurt or expose somebody
 * @param published when it was published
 * @param inReplyTo the id of the story it answers
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written
 *     back, but never exported
 */
public record Story(
    String id,
    StoryForm form,
    String consentId,
    Optional<Community> side,
    Optional<String> pseudonym,
    boolean minor,
    LocalizedText title,
    Optional<LocalizedText> summary,
    Optional<LocalizedText> content,
    Optional<String> mediaType,
    Set<ConceptRef> themes,
    Set<ConceptRef> topics,
    List<StoryPlace> places,
    List<StoryMedia> media,
    StoryAudience audience,
    Optional<String> regionId,
    Set<StorySensitivity> sensitivities,
    Optional<Instant> published,
    Optional<String> inReplyTo,
    Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Story {
    requireNonNull(id, "id");
    requireNonNull(form, "form");
    requireNonNull(consentId, "consentId");
    requireNonNull(side, "side");
    requireNonNull(pseudonym, "pseudonym");
    requireNonNull(title, "title");
    requireNonNull(summary, "summary");
    requireNonNull(content, "content");
    requireNonNull(mediaType, "mediaType");
    themes = Copies.set(themes);
    topics = Copies.set(topics);
    places = Copies.list(places);
    media = Copies.list(media);
    requireNonNull(audience, "audience");
    requireNonNull(regionId, "regionId");
    sensitivities = Copies.set(sensitivities);
    requireNonNull(published, "published");
    requireNonNull(inReplyTo, "inReplyTo");
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants()
        .id("id", id)
        .id("consentId", consentId)
        .id("pseudonym", pseudonym)
        .id("regionId", regionId)
        .id("inReplyTo", inReplyTo)
        .that(content.isPresent() || !media.isEmpty(), "content", "story.nothingTold")
        .that(
            audience != StoryAudience.REGION || regionId.isPresent(),
            "regionId",
            "story.regionMissing")
        .that(
            themes.stream().allMatch(t -> t.scheme().equals(Vocabularies.THEMES)),
            "themes",
            "story.themeScheme")
        .that(!inReplyTo.equals(Optional.of(id)), "inReplyTo", "story.replyToItself")
        .check();
  }

  /** Returns the language it is told in. */
  public LanguageTag language() {
    return content.orElse(title).defaultLanguage();
  }

  /** Returns this story without the topics of one vocabulary. */
  Story withoutTopicsOf(String scheme) {
    Set<ConceptRef> kept = new LinkedHashSet<>(topics);
    kept.removeIf(topic -> topic.scheme().equals(scheme));
    return with(places, media, kept, unknownMembers);
  }

  /** Returns this story with other parts that may hold copies of other stories. */
  Story with(
      List<StoryPlace> otherPlaces,
      List<StoryMedia> otherMedia,
      Set<ConceptRef> otherTopics,
      Map<String, Object> otherMembers) {
    return new Story(
        id,
        form,
        consentId,
        side,
        pseudonym,
        minor,
        title,
        summary,
        content,
        mediaType,
        themes,
        otherTopics,
        otherPlaces,
        otherMedia,
        audience,
        regionId,
        sensitivities,
        published,
        inReplyTo,
        otherMembers);
  }

  /** Returns no part of the story but its id: what is told never gets into a log. */
  @Override
  public String toString() {
    return "Story[" + id + "]";
  }

  /** Returns a builder of a story that has only its required parts. */
  public static Builder builder(
      String id, StoryForm form, String consentId, LocalizedText title, StoryAudience audience) {
    return new Builder(id, form, consentId, title, audience);
  }

  /**
   * Builds {@link Story}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final String id;
    private final StoryForm form;
    private final String consentId;
    private final LocalizedText title;
    private final StoryAudience audience;
    private final Once<Community> side = new Once<>("side");
    private final Once<String> pseudonym = new Once<>("pseudonym");
    private final Once<Boolean> minor = new Once<>("minor");
    private final Once<LocalizedText> summary = new Once<>("summary");
    private final Once<LocalizedText> content = new Once<>("content");
    private final Once<String> mediaType = new Once<>("mediaType");
    private final Once<Set<ConceptRef>> themes = new Once<>("themes");
    private final Once<Set<ConceptRef>> topics = new Once<>("topics");
    private final Once<List<StoryPlace>> places = new Once<>("places");
    private final Once<List<StoryMedia>> media = new Once<>("media");
    private final Once<String> regionId = new Once<>("regionId");
    private final Once<Set<StorySensitivity>> sensitivities = new Once<>("sensitivities");
    private final Once<Instant> published = new Once<>("published");
    private final Once<String> inReplyTo = new Once<>("inReplyTo");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(
        String id, StoryForm form, String consentId, LocalizedText title, StoryAudience audience) {
      this.id = requireNonNull(id, "id");
      this.form = requireNonNull(form, "form");
      this.consentId = requireNonNull(consentId, "consentId");
      this.title = requireNonNull(title, "title");
      this.audience = requireNonNull(audience, "audience");
    }

    /** Sets which community the teller belongs to. */
    public Builder side(Community side) {
      this.side.set(side);
      return this;
    }

    /** Sets the name the teller wants to be read by, never the real one. */
    public Builder pseudonym(String pseudonym) {
      this.pseudonym.set(pseudonym);
      return this;
    }

    /**
     * Sets whether the teller is, or may be, younger than the age of consent, so that a guardian
     * must have agreed.
     */
    public Builder minor(Boolean minor) {
      this.minor.set(minor);
      return this;
    }

    /** Sets what it is about, in a sentence or two. */
    public Builder summary(LocalizedText summary) {
      this.summary.set(summary);
      return this;
    }

    /** Sets the story itself. */
    public Builder content(LocalizedText content) {
      this.content.set(content);
      return this;
    }

    /** Sets the media type of {@code content}. */
    public Builder mediaType(String mediaType) {
      this.mediaType.set(mediaType);
      return this;
    }

    /** Sets what it is about, from the vocabulary of themes. */
    public Builder themes(Set<ConceptRef> themes) {
      this.themes.set(themes);
      return this;
    }

    /** Sets what else it touches, such as interests, skills or cultures. */
    public Builder topics(Set<ConceptRef> topics) {
      this.topics.set(topics);
      return this;
    }

    /** Sets the places it is about. */
    public Builder places(List<StoryPlace> places) {
      this.places.set(places);
      return this;
    }

    /** Sets recordings and pictures. */
    public Builder media(List<StoryMedia> media) {
      this.media.set(media);
      return this;
    }

    /** Sets the region whose people may read it. */
    public Builder regionId(String regionId) {
      this.regionId.set(regionId);
      return this;
    }

    /** Sets what in it may hurt or expose somebody. */
    public Builder sensitivities(Set<StorySensitivity> sensitivities) {
      this.sensitivities.set(sensitivities);
      return this;
    }

    /** Sets when it was published. */
    public Builder published(Instant published) {
      this.published.set(published);
      return this;
    }

    /** Sets the id of the story it answers. */
    public Builder inReplyTo(String inReplyTo) {
      this.inReplyTo.set(inReplyTo);
      return this;
    }

    /**
     * Sets members of the JSON object that IMIS does not know, kept to be written back, but never
     * exported.
     */
    public Builder unknownMembers(Map<String, Object> unknownMembers) {
      this.unknownMembers.set(unknownMembers);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public Story build() {
      return new Story(
          id,
          form,
          consentId,
          side.get(),
          pseudonym.get(),
          minor.get().orElse(false),
          title,
          summary.get(),
          content.get(),
          mediaType.get(),
          themes.get().orElse(Set.of()),
          topics.get().orElse(Set.of()),
          places.get().orElse(List.of()),
          media.get().orElse(List.of()),
          audience,
          regionId.get(),
          sensitivities.get().orElse(Set.of()),
          published.get(),
          inReplyTo.get(),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}
