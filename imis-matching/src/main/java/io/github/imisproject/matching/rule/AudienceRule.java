package io.github.imisproject.matching.rule;

import io.github.imisproject.core.offer.Audience;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.Age;
import io.github.imisproject.core.person.AgeBand;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/** The offer is meant for people like the seeker: of the community and of the age it names. */
public final class AudienceRule extends OfferRule {
  /** Creates the rule. */
  public AudienceRule() {
    super("audience");
  }

  @Override
  public Verdict test(PersonView seeker, Offer offer, MatchContext context) {
    Optional<Audience> audience = offer.details().audience();
    if (audience.isEmpty()) {
      return Verdict.eligible();
    }
    Verdict community = community(seeker, audience.get());
    Verdict age = age(seeker, audience.get(), context.asOf());
    if (!(community instanceof Verdict.Eligible) && !(age instanceof Verdict.Excluded)) {
      return community;
    }
    return age;
  }

  private static Verdict community(PersonView seeker, Audience audience) {
    if (audience.communities().isEmpty()) {
      return Verdict.eligible();
    }
    Fact<Community> fact = seeker.community();
    if (fact.known().isEmpty()) {
      return Verdict.undecided(new MissingFact("community", Facts.absence(fact)));
    }
    if (audience.communities().contains(fact.known().get())) {
      return Verdict.eligible();
    }
    Community other = audience.communities().iterator().next();
    Reason reason =
        Reason.of("audience.others")
            .with("community", new Argument.Term("community." + other.name()));
    return Verdict.excluded(
        reason,
        new Change(Reason.of("change.audience"), "offer.audience", Change.Actor.PROVIDER, 2));
  }

  private static Verdict age(PersonView seeker, Audience audience, LocalDate asOf) {
    if (audience.ageBands().isEmpty()) {
      return Verdict.eligible();
    }
    Optional<Age> age = seeker.known(PersonField.AGE);
    if (age.isEmpty()) {
      return Verdict.undecided(Facts.missing(seeker, PersonField.AGE));
    }
    Age.Span span = age.get().on(asOf);
    Truth fits = Truth.TRUE;
    boolean none = true;
    for (int years = span.youngest(); years <= span.oldest(); years++) {
      boolean in = contains(audience, years);
      none &= !in;
      fits = in ? fits : Truth.UNKNOWN;
    }
    if (none) {
      return Verdict.excluded(
          Reason.of("audience.age"),
          new Change(Reason.of("change.audience"), "offer.audience", Change.Actor.PROVIDER, 2));
    }
    return fits == Truth.TRUE
        ? Verdict.eligible()
        : Verdict.undecided(MissingFact.notRecorded(PersonField.AGE.name()));
  }

  private static boolean contains(Audience audience, int years) {
    for (AgeBand band : audience.ageBands()) {
      if (band.youngest() <= years && years <= band.oldest()) {
        return true;
      }
    }
    return false;
  }
}
