package io.github.imisproject.matching.internal;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How much of what a person likes something is about. */
public final class Likes {
  private static final double PER_INTEREST = 0.5;

  private Likes() {}

  /**
   * Assesses what something is about; each interest met halves what is still missing.
   *
   * @param seeker the person
   * @param topics what it is about; not empty
   * @param ground the legal ground for counting the person's own culture; empty if there is none
   * @param broader what an interest is worth one step of the hierarchy away
   * @param reference where concepts are looked up
   */
  public static Assessment assess(
      PersonView seeker,
      Collection<ConceptRef> topics,
      List<String> ground,
      double broader,
      ReferenceData reference) {
    return assess(seeker, topics, ground, broader, reference, "interests");
  }

  /**
   * Assesses as above, and says it with the sentences {@code words + ".shared"} and {@code words +
   * ".none"}.
   */
  public static Assessment assess(
      PersonView seeker,
      Collection<ConceptRef> topics,
      List<String> ground,
      double broader,
      ReferenceData reference,
      String words) {
    Optional<Set<ConceptRef>> interests = seeker.known(PersonField.INTERESTS);
    Set<ConceptRef> culture =
        ground.isEmpty()
            ? Set.of()
            : seeker.known(PersonField.CULTURAL_BACKGROUND).orElse(Set.of());
    if (interests.isEmpty() && culture.isEmpty()) {
      return Assessment.missing(Facts.missing(seeker, PersonField.INTERESTS));
    }
    Credit credit = new Credit(reference, broader, broader);
    double left = 1;
    List<Argument> shared = new ArrayList<>();
    for (ConceptRef interest : interests.orElse(Set.of()).stream().sorted().toList()) {
      Optional<Credit.Best> best = credit.best(topics, interest);
      if (best.isPresent()) {
        left *= 1 - PER_INTEREST * best.get().value();
        shared.add(new Argument.Words(reference.name(interest)));
      }
    }
    List<Reason> reasons = new ArrayList<>();
    if (!shared.isEmpty()) {
      reasons.add(
          Reason.of(words + ".shared").with("count", shared.size()).with("interests", shared));
    }
    for (ConceptRef own : culture.stream().sorted().toList()) {
      Optional<Credit.Best> best = credit.best(topics, own);
      if (best.isPresent()) {
        left *= 1 - PER_INTEREST * best.get().value();
        reasons.add(
            Reason.of("interests.culture")
                .with("culture", reference.name(own))
                .with("ground", new Argument.Code(String.join("; ", ground))));
      }
    }
    return new Assessment.Known(
        1 - left, reasons.isEmpty() ? List.of(Reason.of(words + ".none")) : reasons);
  }
}
