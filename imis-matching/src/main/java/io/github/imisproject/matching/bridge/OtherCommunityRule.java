package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Verdict;

/** Brings together people of the two communities only: newcomers and those long there. */
public final class OtherCommunityRule extends PeerRule {
  /** Creates the rule. */
  public OtherCommunityRule() {
    super("otherCommunity");
  }

  @Override
  public Verdict test(PersonView seeker, PersonView candidate, MatchContext context) {
    Fact<Community> own = seeker.community();
    Fact<Community> theirs = candidate.community();
    if (own.known().isEmpty() || theirs.known().isEmpty()) {
      Fact<Community> unknown = own.known().isEmpty() ? own : theirs;
      return Verdict.undecided(new MissingFact("community", Facts.absence(unknown)));
    }
    if (!own.known().equals(theirs.known())) {
      return Verdict.eligible();
    }
    return Verdict.excluded(
        Reason.of("peer.sameSide")
            .with("community", new Argument.Term("community." + theirs.known().get().name())),
        new Change(
            Reason.of("change.otherwise").with("field", new Argument.Term("field.community")),
            "community",
            Change.Actor.NOBODY,
            1));
  }
}
