package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks by a policy: the matches, then what a missing fact leaves open. */
record PolicyStrategy(String id, MatchingPolicy policy, Plugins plugins, boolean greedy)
    implements Strategy {
  static final String STANDARD = "weightedRules";
  private static final String WITHOUT = STANDARD + "-without-";

  static PolicyStrategy of(String id, MatchingPolicy policy, Plugins plugins) {
    return new PolicyStrategy(id, policy, plugins, false);
  }

  /** The same policy with one scorer left out, for each of its scorers. */
  static List<Strategy> ablations(MatchingPolicy policy, Plugins plugins) {
    List<Strategy> ablations = new ArrayList<>();
    for (WeightedUse left : policy.scorers()) {
      List<WeightedUse> rest = new ArrayList<>(policy.scorers());
      rest.remove(left);
      if (!rest.isEmpty()) {
        ablations.add(of(WITHOUT + left.id(), policy.withScorers(rest), plugins));
      }
    }
    return ablations;
  }

  @Override
  public Ranker prepare(Training training) {
    Matcher<Person, Offer> matcher =
        Matcher.forOffers(training.directory(), policy, training.vocabularies(), plugins);
    int all = Math.max(1, training.directory().offers().size());
    return (seeker, depth) -> {
      MatchResult<Offer> result =
          matcher.match(request(seeker, training.seed()).top(greedy ? all : depth));
      List<Scored> ranked = new ArrayList<>();
      if (greedy) {
        result.matches().stream()
            .sorted(
                Comparator.<Match<Offer>>comparingDouble(
                        m -> strongest(m.explanation().contributions()))
                    .reversed()
                    .thenComparing(m -> m.id()))
            .limit(depth)
            .forEach(m -> ranked.add(new Scored(m.id(), m.score().value())));
      } else {
        result.matches().forEach(m -> ranked.add(new Scored(m.id(), m.score().value())));
      }
      result.undecided().stream()
          .limit(Math.max(0, depth - ranked.size()))
          .forEach(u -> ranked.add(new Scored(u.id(), u.score().value() - 1)));
      return ranked;
    };
  }

  static MatchRequest<Person> request(StudyCase seeker, long seed) {
    return MatchRequest.of(seeker.person(), seeker.asOf()).household(seeker.household()).seed(seed);
  }

  /** The largest single contribution: a greedy reader looks at nothing else. */
  private static double strongest(List<Contribution> parts) {
    return parts.stream().mapToDouble(Contribution::value).max().orElse(0);
  }
}
