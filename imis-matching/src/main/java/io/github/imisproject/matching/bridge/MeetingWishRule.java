package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.vocabulary.Vocabularies;
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
import java.util.Set;

/**
 * Keeps what both sides wish about whom they meet: people of their own gender only, or groups only.
 *
 * <p>The wishes of either side bind both, so that nobody is proposed to somebody who would not want
 * it. Whoever states no wish has none. With {@code oneToOne} off, a group is meant, and the second
 * wish is met.
 */
public final class MeetingWishRule extends PeerRule {
  /** The wish to meet people of one's own gender only. */
  public static final ConceptRef SAME_GENDER =
      ConceptRef.of(Vocabularies.MEETING_WISHES, "SAME_GENDER");

  /** The wish to meet in groups only. */
  public static final ConceptRef GROUPS_ONLY =
      ConceptRef.of(Vocabularies.MEETING_WISHES, "GROUPS_ONLY");

  private static final String ONE_TO_ONE = "oneToOne";

  /** Creates the rule. */
  public MeetingWishRule() {
    super("meetingWishes");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Flag(ONE_TO_ONE, true));
  }

  @Override
  public Verdict test(PersonView seeker, PersonView candidate, MatchContext context) {
    for (PersonView person : List.of(seeker, candidate)) {
      // A wish that may not be read is not the same as none.
      if (person.fact(PersonField.PREFERENCES) instanceof Fact.NotConsented<?>) {
        return Verdict.undecided(Facts.missing(person, PersonField.PREFERENCES));
      }
    }
    if (context.parameters().flag(ONE_TO_ONE)
        && (wishes(seeker, GROUPS_ONLY) || wishes(candidate, GROUPS_ONLY))) {
      return refused("peer.wish.group");
    }
    if (!wishes(seeker, SAME_GENDER) && !wishes(candidate, SAME_GENDER)) {
      return Verdict.eligible();
    }
    Optional<Gender> own = gender(seeker);
    Optional<Gender> theirs = gender(candidate);
    if (own.isEmpty() || theirs.isEmpty()) {
      return Verdict.undecided(
          Facts.missing(own.isEmpty() ? seeker : candidate, PersonField.GENDER));
    }
    return own.equals(theirs)
        ? Verdict.eligible(Reason.of("peer.wish.gender"))
        : refused("peer.wish.otherGender");
  }

  private static Optional<Gender> gender(PersonView person) {
    return person.known(PersonField.GENDER).filter(gender -> gender != Gender.UNDISCLOSED);
  }

  private static boolean wishes(PersonView person, ConceptRef wish) {
    return person.known(PersonField.PREFERENCES).orElse(Set.of()).contains(wish);
  }

  private static Verdict refused(String code) {
    return Verdict.excluded(
        Reason.of(code),
        new Change(
            Reason.of("change.otherwise").with("field", new Argument.Term("field.preferences")),
            PersonField.PREFERENCES.name(),
            Change.Actor.NOBODY,
            1));
  }
}
