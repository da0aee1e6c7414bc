package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.Patience;
import io.github.imisproject.matching.internal.TextReasons;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.text.OfferTexts;
import io.github.imisproject.matching.text.TextEvidence;
import io.github.imisproject.matching.text.TextQuestion;
import io.github.imisproject.matching.text.TextSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well the title and description of an offer answer what the person asks for, in whatever
 * languages both are written.
 *
 * <p>Asked for are the open needs: the person's own words, and what the kind of need is called. Of
 * several, the one the text answers best counts, and a less urgent one less. The score is BM25 over
 * stems, with words of the title counting {@code titleWeight} times, as a share of the greatest
 * that the collection could give, times how much the question tells apart; words that only a
 * concept of a vocabulary brings in count {@code conceptCredit}. It never reaches 1. For
 * directories that hold little but text; where offers name the needs they meet, {@link NeedScorer}
 * is surer.
 *
 * <p>It has no say where the texts of the offers are not at hand as {@link OfferTexts}, which a
 * matcher for offers brings by itself.
 *
 * @see OfferTexts
 */
public final class TextScorer extends OfferScorer {
  private static final String B = "b";
  private static final String CONCEPT = "conceptCredit";
  private static final String K1 = "k1";
  private static final String PATIENCE = "patience";
  private static final String TELLING = "tellingHalf";
  private static final String TITLE = "titleWeight";

  /** Creates the scorer. */
  public TextScorer() {
    super("text");
  }

  @Override
  public List<ParameterSpec> parameters() {
    TextSettings usual = TextSettings.USUAL;
    return List.of(
        new ParameterSpec.Number(B, usual.b(), 0, 1),
        new ParameterSpec.Number(CONCEPT, usual.conceptCredit(), 0, 1),
        new ParameterSpec.Number(K1, usual.k1(), 0, 10),
        // What is left of a need for each degree it is less than critical.
        new ParameterSpec.Number(PATIENCE, 0.9, 0, 1),
        new ParameterSpec.Number(TELLING, usual.tellingHalf(), 0, 100),
        new ParameterSpec.Number(TITLE, usual.titleWeight(), 0, 100));
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    Optional<OfferTexts> texts = context.find(OfferTexts.class);
    if (texts.isEmpty()) {
      return Assessment.notApplicable();
    }
    Optional<List<Need>> needs = seeker.known(PersonField.NEEDS);
    if (needs.isEmpty()) {
      return Assessment.missing(Facts.missing(seeker, PersonField.NEEDS));
    }
    if (needs.get().stream().noneMatch(TextScorer::open)) {
      return Assessment.notApplicable();
    }
    Optional<TextEvidence> evidence =
        texts.get().ask(seeker, () -> question(needs.get(), context), settings(context), offer);
    return evidence
        .map(found -> TextReasons.of(found, ReferenceData.of(context)))
        .orElseGet(() -> Assessment.missing(MissingFact.notRecorded("offer.text")));
  }

  @Override
  public double upperBound(PersonView seeker, MatchContext context) {
    Optional<OfferTexts> texts = context.find(OfferTexts.class);
    Optional<List<Need>> needs = seeker.known(PersonField.NEEDS);
    return texts.isEmpty() || needs.isEmpty()
        ? 1
        : texts.get().bound(seeker, () -> question(needs.get(), context), settings(context));
  }

  private static boolean open(Need need) {
    return need.status() == Need.Status.OPEN;
  }

  private static TextQuestion question(List<Need> needs, MatchContext context) {
    double patience = context.parameters().number(PATIENCE);
    List<TextQuestion.Wish> wishes = new ArrayList<>();
    for (Need need : needs) {
      if (open(need)) {
        wishes.add(
            new TextQuestion.Wish(
                need.note(), List.of(need.category()), Patience.left(need, patience)));
      }
    }
    return new TextQuestion(wishes);
  }

  private static TextSettings settings(MatchContext context) {
    return new TextSettings(
        context.parameters().number(K1),
        context.parameters().number(B),
        context.parameters().number(TITLE),
        context.parameters().number(CONCEPT),
        context.parameters().number(TELLING));
  }
}
