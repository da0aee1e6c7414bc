package io.github.imisproject.matching.evaluation.synthetic;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.story.StoryAudience;
import io.github.imisproject.core.story.StoryForm;
import io.github.imisproject.core.story.StorySensitivity;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.internal.Draws;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Draws the story that somebody tells, of words that the vocabularies have: what it is about, then
 * what the teller needed, did and likes. Every share in this class is an assumption.
 */
final class StoryMaker {
  /** The share of adults who tell a story. */
  static final double TELLERS = 0.3;

  private static final int STREAM = 7;
  private static final double[] AUDIENCES = {0.1, 0.2, 0.4, 0.3};
  private static final double FLIGHT = 0.3;
  private static final double LOSS = 0.15;

  private final TownSettings settings;
  private final Stock stock;

  StoryMaker(TownSettings settings, Stock stock) {
    this.settings = settings;
    this.stock = stock;
  }

  /**
   * Whether somebody tells a story; decided before the record is written, which holds a consent.
   */
  static boolean tells(TownSettings settings, Traits traits) {
    return traits.adult() && new Draws(settings.seed(), STREAM, traits.key()).chance(TELLERS);
  }

  static String consentId(String personId) {
    return "s-" + personId;
  }

  static Consent consent(String personId, Traits traits, LocalDate arrival) {
    return Consent.builder(
            consentId(personId),
            personId,
            LegalBasis.CONSENT,
            arrival,
            new LanguageTag(traits.firstLanguage()),
            "synthetic-1")
        .purposes(EnumSet.of(Purpose.STORY_PUBLICATION))
        .categories(EnumSet.of(DataCategory.STORY))
        .build();
  }

  Optional<Story> story(String personId, Traits traits, LocalDate arrival) {
    if (!tells(settings, traits)) {
      return Optional.empty();
    }
    Draws draws = new Draws(settings.seed(), STREAM, traits.key(), 1);
    LanguageTag language =
        SupportedLanguages.ALL.stream()
            .filter(tag -> tag.value().equals(traits.firstLanguage()))
            .findFirst()
            .orElse(LanguageTag.ENGLISH);
    Set<ConceptRef> themes = new LinkedHashSet<>();
    for (int i = 1 + draws.nextInt(2); i > 0; i--) {
      themes.add(draws.pick(stock.themes));
    }
    List<ConceptRef> about = new ArrayList<>(themes);
    traits.needs().forEach(need -> about.add(need.category()));
    traits.occupation().ifPresent(about::add);
    about.addAll(traits.interests());
    Set<ConceptRef> topics = new LinkedHashSet<>(about);
    topics.removeAll(themes);
    EnumSet<StorySensitivity> sensitivities = EnumSet.noneOf(StorySensitivity.class);
    if (draws.chance(FLIGHT)) {
      sensitivities.add(StorySensitivity.FLIGHT);
    }
    if (draws.chance(LOSS)) {
      sensitivities.add(StorySensitivity.LOSS);
    }
    StoryAudience audience = StoryAudience.values()[draws.weighted(AUDIENCES)];
    LocalDate told = arrival.plusDays(30L + draws.nextInt(300));
    return Optional.of(
        Story.builder(
                "story-" + personId,
                StoryForm.ARTICLE,
                consentId(personId),
                words(List.of(about.get(0)), language),
                audience)
            .side(Community.MIGRANT)
            .content(words(about, language))
            .mediaType("text/plain")
            .themes(themes)
            .topics(topics)
            .regionId(Stock.REGION)
            .sensitivities(sensitivities)
            .published(told.atStartOfDay(ZoneOffset.UTC).toInstant())
            .build());
  }

  private LocalizedText words(List<ConceptRef> concepts, LanguageTag language) {
    List<String> words = new ArrayList<>();
    for (ConceptRef ref : concepts) {
      LocalizedText name = stock.vocabularies.get(ref.scheme()).get(ref.notation()).name();
      words.add(name.find(language).map(Translation::value).orElseGet(name::original));
    }
    return LocalizedText.of(language, String.join(". ", words));
  }
}
