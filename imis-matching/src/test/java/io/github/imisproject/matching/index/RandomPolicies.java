package io.github.imisproject.matching.index;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.TieRule;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.MissingDataPolicy;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import io.github.imisproject.matching.spi.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws policies over everything installed, and a rule and a scorer that no column knows. */
public final class RandomPolicies {
  public static final Plugins PLUGINS =
      Plugins.installed().with(new ShortTitle()).with(new Spelling());

  private RandomPolicies() {}

  public static MatchingPolicy draw(RandomTown town, double texts) {
    List<Use> rules = new ArrayList<>();
    for (String id : PLUGINS.ruleIds()) {
      if (town.chance(0.3)) {
        Rule<?, ?> rule = PLUGINS.findRule(id).orElseThrow();
        if (rule.candidateType() == Offer.class) {
          rules.add(new Use(id, parameters(town, rule.parameters())));
        }
      }
    }
    List<WeightedUse> scorers = new ArrayList<>();
    while (scorers.isEmpty()) {
      for (String id : PLUGINS.scorerIds()) {
        // Texts are cut up anew for each town, which takes longer than all else.
        if (town.chance(id.equals("text") ? texts : 0.4)) {
          Scorer<?, ?> scorer = PLUGINS.findScorer(id).orElseThrow();
          if (scorer.candidateType() == Offer.class) {
            double weight = town.chance(0.5) ? 1 : 0.05 + town.random.nextDouble();
            scorers.add(new WeightedUse(id, weight, parameters(town, scorer.parameters())));
          }
        }
      }
    }
    Collections.shuffle(scorers, new Random(town.random.nextLong()));
    return new MatchingPolicy(
        "drawn",
        rules,
        scorers,
        town.pick(
            List.of(
                new MissingDataPolicy.Renormalise(),
                new MissingDataPolicy.Renormalise(),
                new MissingDataPolicy.Impute(0.3),
                new MissingDataPolicy.Pessimistic(),
                new MissingDataPolicy.Optimistic(),
                new MissingDataPolicy.Interval(0.6))),
        town.pick(List.of(TieRule.values())),
        List.of());
  }

  private static Map<String, Object> parameters(RandomTown town, List<ParameterSpec> specs) {
    Map<String, Object> set = new HashMap<>();
    for (ParameterSpec spec : specs) {
      if (town.chance(0.3)) {
        if (spec instanceof ParameterSpec.Number number) {
          double most = Math.min(number.maximum(), 2 * number.value() + 1);
          set.put(
              spec.name(), number.minimum() + town.random.nextDouble() * (most - number.minimum()));
        } else if (spec instanceof ParameterSpec.Flag) {
          set.put(spec.name(), town.chance(0.5));
        }
      }
    }
    return set;
  }

  /** A rule that reads what no facet holds. */
  static final class ShortTitle implements Rule<PersonView, Offer> {
    @Override
    public String id() {
      return "shortTitle";
    }

    @Override
    public Class<PersonView> seekerType() {
      return PersonView.class;
    }

    @Override
    public Class<Offer> candidateType() {
      return Offer.class;
    }

    @Override
    public Verdict test(PersonView seeker, Offer offer, MatchContext context) {
      String title = offer.title().toString();
      if (title.contains("t4")) {
        return Verdict.undecided(MissingFact.notRecorded("offer.title"));
      }
      return title.contains("t3") ? Verdict.excluded(Reason.of("tooLong")) : Verdict.eligible();
    }
  }

  /** A scorer that reads what no facet holds, and states no bound. */
  static final class Spelling implements Scorer<PersonView, Offer> {
    @Override
    public String id() {
      return "spelling";
    }

    @Override
    public Class<PersonView> seekerType() {
      return PersonView.class;
    }

    @Override
    public Class<Offer> candidateType() {
      return Offer.class;
    }

    @Override
    public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
      int hash = Math.floorMod(offer.id().hashCode(), 7);
      if (hash == 6) {
        return Assessment.notApplicable();
      }
      return hash == 5
          ? Assessment.missing(MissingFact.notRecorded("offer.title"))
          : Assessment.of(hash / 4.0, Reason.of("spelling"));
    }
  }
}
