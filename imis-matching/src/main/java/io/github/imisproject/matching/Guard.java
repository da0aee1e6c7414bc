package io.github.imisproject.matching;

import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugin;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import io.github.imisproject.matching.spi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Stands between the gate's views and extensions from elsewhere: special categories of data stay
 * closed to them unless they declare them and the policy states a legal ground.
 *
 * <p>This library's own rules and scorers keep to the same without a guard; a test says so.
 */
final class Guard {
  private static final String OWN = "io.github.imisproject.matching.";

  private Guard() {}

  static <S, C> Rule<S, C> guarded(Rule<S, C> rule, Plugin plugin, Parameters parameters) {
    return isOwn(plugin) ? rule : new GuardedRule<>(rule, grounded(plugin, parameters));
  }

  static <S, C> Scorer<S, C> guarded(Scorer<S, C> scorer, Plugin plugin, Parameters parameters) {
    return isOwn(plugin)
        ? scorer
        : new GuardedScorer<>(scorer, grounded(plugin, parameters), grounds(plugin, parameters));
  }

  /** A class of the same package name from another loader or module is not one of ours. */
  private static boolean isOwn(Plugin plugin) {
    Class<?> type = plugin.getClass();
    return type.getName().startsWith(OWN)
        && type.getModule() == Guard.class.getModule()
        && type.getClassLoader() == Guard.class.getClassLoader()
        && !isFromElsewhere(type);
  }

  /** On the class path all is one module; there the place the class was loaded from decides. */
  private static boolean isFromElsewhere(Class<?> type) {
    return !Objects.equals(
        Guard.class.getProtectionDomain().getCodeSource(),
        type.getProtectionDomain().getCodeSource());
  }

  private static List<String> grounds(Plugin plugin, Parameters parameters) {
    boolean declared =
        plugin.parameters().stream()
            .anyMatch(
                spec ->
                    spec instanceof ParameterSpec.Codes && spec.name().equals(Plugin.LEGAL_GROUND));
    return declared ? parameters.codes(Plugin.LEGAL_GROUND) : List.of();
  }

  private static Set<DataCategory> grounded(Plugin plugin, Parameters parameters) {
    return grounds(plugin, parameters).isEmpty()
        ? Set.of()
        : Set.copyOf(plugin.specialCategories());
  }

  @SuppressWarnings("unchecked") // a view is replaced by a view
  private static <T> T narrowed(T seen, Set<DataCategory> grounded) {
    return seen instanceof PersonView view ? (T) view.withoutSpecialCategories(grounded) : seen;
  }

  private record GuardedRule<S, C>(Rule<S, C> rule, Set<DataCategory> grounded)
      implements Rule<S, C> {
    @Override
    public String id() {
      return rule.id();
    }

    @Override
    public List<ParameterSpec> parameters() {
      return rule.parameters();
    }

    @Override
    public Class<S> seekerType() {
      return rule.seekerType();
    }

    @Override
    public Class<C> candidateType() {
      return rule.candidateType();
    }

    @Override
    public Verdict test(S seeker, C candidate, MatchContext context) {
      return rule.test(narrowed(seeker, grounded), narrowed(candidate, grounded), context);
    }
  }

  private record GuardedScorer<S, C>(
      Scorer<S, C> scorer, Set<DataCategory> grounded, List<String> grounds)
      implements Scorer<S, C> {
    @Override
    public String id() {
      return scorer.id();
    }

    @Override
    public List<ParameterSpec> parameters() {
      return scorer.parameters();
    }

    @Override
    public Class<S> seekerType() {
      return scorer.seekerType();
    }

    @Override
    public Class<C> candidateType() {
      return scorer.candidateType();
    }

    @Override
    public Assessment assess(S seeker, C candidate, MatchContext context) {
      Assessment assessment =
          scorer.assess(narrowed(seeker, grounded), narrowed(candidate, grounded), context);
      if (grounded.isEmpty() || !(assessment instanceof Assessment.Known known)) {
        return assessment;
      }
      List<Reason> reasons = new ArrayList<>(known.reasons());
      reasons.add(
          Reason.of("special.ground")
              .with("ground", new Argument.Code(String.join("; ", grounds))));
      return new Assessment.Known(known.score(), reasons);
    }

    @Override
    public double upperBound(S seeker, MatchContext context) {
      return scorer.upperBound(narrowed(seeker, grounded), context);
    }
  }
}
