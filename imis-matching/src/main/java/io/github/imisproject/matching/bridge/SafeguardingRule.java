package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.person.Age;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Keeps minors safe.
 *
 * <p>A minor meets an adult only if the adult holds a safeguarding check on the day; minors meet
 * each other only if their ages differ by at most {@code yearsBetweenMinors}. Where an age or the
 * check is not known, the rule cannot tell, and nobody is proposed: a person has to decide.
 */
public final class SafeguardingRule extends PeerRule {
  private static final String ADULT = "adultAge";
  private static final String YEARS = "yearsBetweenMinors";

  /** Creates the rule. */
  public SafeguardingRule() {
    super("safeguarding");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Number(ADULT, 18, 14, 25), new ParameterSpec.Number(YEARS, 3, 0, 10));
  }

  @Override
  public Verdict test(PersonView seeker, PersonView candidate, MatchContext context) {
    Optional<Age> own = seeker.known(PersonField.AGE);
    Optional<Age> theirs = candidate.known(PersonField.AGE);
    if (own.isEmpty() || theirs.isEmpty()) {
      return Verdict.undecided(Facts.missing(own.isEmpty() ? seeker : candidate, PersonField.AGE));
    }
    Truth seekerAdult = adult(own.get(), context);
    Truth candidateAdult = adult(theirs.get(), context);
    if (seekerAdult == Truth.TRUE && candidateAdult == Truth.TRUE) {
      return Verdict.eligible();
    }
    if (seekerAdult == Truth.UNKNOWN || candidateAdult == Truth.UNKNOWN) {
      return Verdict.undecided(
          Facts.missing(seekerAdult == Truth.UNKNOWN ? seeker : candidate, PersonField.AGE));
    }
    if (seekerAdult == Truth.TRUE) {
      return checked(seeker, context);
    }
    return candidateAdult == Truth.TRUE
        ? checked(candidate, context)
        : together(own.get(), theirs.get(), context);
  }

  private static Truth adult(Age age, MatchContext context) {
    int years = (int) Math.ceil(context.parameters().number(ADULT));
    return age.between(Optional.of(years), Optional.empty(), context.asOf());
  }

  private static Verdict checked(PersonView adult, MatchContext context) {
    Optional<DateRange> check = adult.known(PersonField.SAFEGUARDING_CHECK);
    if (check.isEmpty()) {
      return Verdict.undecided(Facts.missing(adult, PersonField.SAFEGUARDING_CHECK));
    }
    return check.get().contains(context.asOf())
        ? Verdict.eligible(Reason.of("peer.safe.checked"))
        : Verdict.excluded(
            Reason.of("peer.safe.noCheck"),
            new Change(
                Reason.of("change.safeguardingCheck"),
                PersonField.SAFEGUARDING_CHECK.name(),
                Change.Actor.AUTHORITY,
                1));
  }

  private static Verdict together(Age own, Age theirs, MatchContext context) {
    Age.Span one = own.on(context.asOf());
    Age.Span other = theirs.on(context.asOf());
    int most = Math.max(other.oldest() - one.youngest(), one.oldest() - other.youngest());
    return most <= context.parameters().number(YEARS)
        ? Verdict.eligible()
        : Verdict.excluded(
            Reason.of("peer.safe.ages"),
            new Change(
                Reason.of("change.otherwise").with("field", new Argument.Term("field.age")),
                PersonField.AGE.name(),
                Change.Actor.NOBODY,
                1));
  }
}
