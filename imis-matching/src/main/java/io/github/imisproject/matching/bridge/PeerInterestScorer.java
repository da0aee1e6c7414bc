package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.Likes;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much two people like the same; each interest of the seeker that is shared halves the rest.
 */
public final class PeerInterestScorer extends PeerScorer {
  private static final String BROADER = "broaderCredit";

  /** Creates the scorer. */
  public PeerInterestScorer() {
    super("peerInterests");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Number(BROADER, 0.7, 0, 1));
  }

  @Override
  public Assessment assess(PersonView seeker, PersonView candidate, MatchContext context) {
    Optional<Set<ConceptRef>> theirs = candidate.known(PersonField.INTERESTS);
    if (theirs.isEmpty()) {
      return Assessment.missing(Facts.missing(candidate, PersonField.INTERESTS));
    }
    return Likes.assess(
        seeker,
        theirs.get(),
        List.of(),
        context.parameters().number(BROADER),
        ReferenceData.of(context),
        "peer.interests");
  }
}
