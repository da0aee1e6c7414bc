package io.github.imisproject.matching.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.TieRule;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.MissingDataPolicy;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.gap.GapReport.Finding;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import io.github.imisproject.matching.spi.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The cheapest way to a goal, compared with trying everything. */
class GapFinderTest {
  static final int ABILITIES = 4;

  /** Somebody with an ability of 0 to 9 in each of four things; -1 is unknown. */
  record Climber(List<Integer> abilities) {
    Climber with(int which, int value) {
      List<Integer> changed = new ArrayList<>(abilities);
      changed.set(which, value);
      return new Climber(List.copyOf(changed));
    }
  }

  /** A route that asks for a least ability in each thing, and rewards what is above it. */
  record Route(String id, List<Integer> least) {}

  record HardEnough() implements Rule<Climber, Route> {
    @Override
    public String id() {
      return "least";
    }

    @Override
    public Class<Climber> seekerType() {
      return Climber.class;
    }

    @Override
    public Class<Route> candidateType() {
      return Route.class;
    }

    @Override
    public Verdict test(Climber climber, Route route, MatchContext context) {
      for (int i = 0; i < ABILITIES; i++) {
        int own = climber.abilities().get(i);
        if (own < 0 && route.least().get(i) > 0) {
          return Verdict.undecided(MissingFact.notRecorded("skills"));
        }
        if (own < route.least().get(i)) {
          return Verdict.excluded(Reason.of("tooHard"));
        }
      }
      return Verdict.eligible();
    }
  }

  record Fun() implements Scorer<Climber, Route> {
    @Override
    public String id() {
      return "fun";
    }

    @Override
    public Class<Climber> seekerType() {
      return Climber.class;
    }

    @Override
    public Class<Route> candidateType() {
      return Route.class;
    }

    @Override
    public Assessment assess(Climber climber, Route route, MatchContext context) {
      double far = 0;
      for (int i = 0; i < ABILITIES; i++) {
        far += Math.abs(climber.abilities().get(i) - route.least().get(i)) / 10.0;
      }
      return Assessment.of(1 - far / ABILITIES, Reason.of("fun"));
    }
  }

  record Routes(List<Route> all) implements CandidateSource<Climber, Route> {
    @Override
    public Stream<Route> candidates(Climber seeker, MatchContext context) {
      return all.stream();
    }

    @Override
    public Optional<Route> find(String id, Climber seeker, MatchContext context) {
      return all.stream().filter(route -> route.id().equals(id)).findFirst();
    }

    @Override
    public String idOf(Route candidate) {
      return candidate.id();
    }

    @Override
    public String dataHash() {
      return all.toString();
    }
  }

  static Matcher<Climber, Route> matcher(List<Route> routes) {
    return Matcher.between(
        Climber.class,
        Route.class,
        new Routes(routes),
        new MatchingPolicy(
            "climb",
            List.of(Use.of("least")),
            List.of(WeightedUse.of("fun", 1)),
            new MissingDataPolicy.Pessimistic(),
            TieRule.STABLE_ID,
            List.of()),
        Plugins.of(List.of(new HardEnough()), List.of(new Fun()), List.of()));
  }

  static MatchRequest<Climber> request(Climber climber) {
    return MatchRequest.of(climber, SampleTown.DAY).top(3);
  }

  static WhatIf<Climber> option(int which, int value, double cost) {
    return new WhatIf<>(
        new Change(
            Reason.of("gap.skill").with("skill", which * 100L + value),
            "ability",
            Change.Actor.SEEKER,
            cost),
        "ability/" + which,
        climber -> climber.with(which, value));
  }

  /** A random case of a size that can be tried out whole. */
  static final class Case {
    final List<Route> routes = new ArrayList<>();
    final List<WhatIf<Climber>> options = new ArrayList<>();
    final Climber climber;
    final Matcher<Climber, Route> matcher;

    Case(long seed) {
      Random random = new Random(seed);
      for (int i = 0; i < 6; i++) {
        routes.add(new Route("route" + i, abilities(random, 0)));
      }
      climber = new Climber(abilities(random, -1));
      for (int i = 0; i < 8; i++) {
        options.add(
            option(random.nextInt(ABILITIES), random.nextInt(10), 1 + random.nextInt(6) / 2.0));
      }
      matcher = matcher(routes);
    }

    static List<Integer> abilities(Random random, int least) {
      return random.ints(ABILITIES, least, 10).boxed().toList();
    }

    boolean reaches(Goal goal, Climber changed) {
      return matcher.match(request(changed).top(rank(goal))).matches().stream()
          .map(Match::id)
          .anyMatch("route0"::equals);
    }

    static int rank(Goal goal) {
      return goal instanceof Goal.Rank wanted ? wanted.rank() : Integer.MAX_VALUE;
    }

    /** Tries every set of up to three changes. */
    Optional<List<WhatIf<Climber>>> cheapest(Goal goal) {
      List<WhatIf<Climber>> sorted = new ArrayList<>(options);
      sorted.sort(Comparator.comparingDouble(option -> option.change().effort()));
      List<List<WhatIf<Climber>>> sets = new ArrayList<>();
      for (int mask = 0; mask < 1 << sorted.size(); mask++) {
        if (Integer.bitCount(mask) <= 3) {
          List<WhatIf<Climber>> set = new ArrayList<>();
          Set<String> choices = new HashSet<>();
          boolean clash = false;
          for (int i = 0; i < sorted.size(); i++) {
            if ((mask & 1 << i) != 0) {
              set.add(sorted.get(i));
              clash |= !choices.add(sorted.get(i).choice());
            }
          }
          Climber changed = climber;
          for (WhatIf<Climber> option : set) {
            changed = option.applied().apply(changed);
          }
          if (!clash && reaches(goal, changed)) {
            sets.add(set);
          }
        }
      }
      return sets.stream().min(Comparator.comparingDouble(Case::cost).thenComparingInt(List::size));
    }

    static double cost(List<WhatIf<Climber>> set) {
      return set.stream().mapToDouble(option -> option.change().effort()).sum();
    }
  }

  @Property(tries = 300)
  void finds_exactly_what_trying_everything_finds(@ForAll long seed) {
    Case some = new Case(seed);
    for (Goal goal : List.of(new Goal.Allowed(), new Goal.Rank(1), new Goal.Rank(2))) {
      GapReport report =
          GapFinder.of(some.matcher)
              .find(request(some.climber), "route0", goal, some.options)
              .orElseThrow();
      Optional<List<WhatIf<Climber>>> expected = some.cheapest(goal);
      if (expected.isEmpty()) {
        assertThat(report.finding()).isEqualTo(Finding.NOT_CLOSABLE);
        assertThat(report.changes()).isEmpty();
      } else {
        assertThat(report.finding())
            .isEqualTo(expected.get().isEmpty() ? Finding.REACHED : Finding.CLOSABLE);
        assertThat(report.cost()).isEqualTo(Case.cost(expected.get()));
        assertThat(report.changes()).hasSameSizeAs(expected.get());
      }
    }
  }

  @Property(tries = 100)
  void what_it_finds_does_reach_the_goal(@ForAll long seed) {
    Case some = new Case(seed);
    Goal goal = new Goal.Rank(1);
    GapReport report =
        GapFinder.of(some.matcher)
            .find(request(some.climber), "route0", goal, some.options)
            .orElseThrow();
    Climber changed = some.climber;
    for (Change change : report.changes()) {
      WhatIf<Climber> option =
          some.options.stream().filter(o -> o.change() == change).findFirst().orElseThrow();
      changed = option.applied().apply(changed);
    }
    assertThat(some.reaches(goal, changed)).isEqualTo(report.finding() != Finding.NOT_CLOSABLE);
  }

  final Matcher<Climber, Route> two =
      matcher(
          List.of(new Route("steep", List.of(5, 5, 0, 0)), new Route("flat", List.of(0, 0, 0, 0))));

  @Test
  void takes_two_cheap_changes_rather_than_a_dear_one_and_the_other() {
    List<WhatIf<Climber>> options =
        Arrays.asList(option(0, 5, 1), option(1, 5, 1), option(1, 9, 0.5), option(0, 9, 5));
    GapReport report =
        GapFinder.of(two)
            .find(request(new Climber(List.of(0, 0, 0, 0))), "steep", new Goal.Allowed(), options)
            .orElseThrow();
    assertThat(report.finding()).isEqualTo(Finding.CLOSABLE);
    assertThat(report.cost()).isEqualTo(1.5);
    assertThat(report.changes()).hasSize(2);
  }

  @Test
  void never_makes_two_choices_of_one_kind() {
    List<WhatIf<Climber>> options = List.of(option(0, 5, 1), option(0, 6, 1));
    GapReport report =
        GapFinder.of(two)
            .find(request(new Climber(List.of(0, 0, 0, 0))), "steep", new Goal.Allowed(), options)
            .orElseThrow();
    assertThat(report.finding()).isEqualTo(Finding.NOT_CLOSABLE);
    assertThat(report.tried()).isEqualTo(3);
  }

  @Test
  void says_that_it_does_not_know_when_the_budget_is_spent() {
    List<WhatIf<Climber>> options = List.of(option(0, 5, 1), option(1, 5, 1));
    GapReport report =
        GapFinder.of(two)
            .limits(3, 2)
            .find(request(new Climber(List.of(0, 0, 0, 0))), "steep", new Goal.Allowed(), options)
            .orElseThrow();
    assertThat(report.finding()).isEqualTo(Finding.UNKNOWN);
    assertThatThrownBy(() -> GapFinder.of(two).limits(4, 1))
        .hasMessage("changes is 4, must be from 1 to 3");
    assertThatThrownBy(() -> GapFinder.of(two).limits(1, 0))
        .hasMessage("sets is 0, must be 1 or more");
    assertThatThrownBy(() -> new Goal.Rank(0)).hasMessage("rank is 0, must be 1 or more");
  }

  @Test
  void knows_nothing_of_a_candidate_that_is_not_there() {
    assertThat(
            GapFinder.of(two)
                .find(
                    request(new Climber(List.of(0, 0, 0, 0))),
                    "nowhere",
                    new Goal.Allowed(),
                    List.of()))
        .isEmpty();
  }

  @Test
  void is_told_in_five_languages() {
    Climber beginner = new Climber(List.of(0, 0, 0, 0));
    List<WhatIf<Climber>> options = List.of(option(0, 5, 1), option(1, 5, 1));
    for (Goal goal : List.of(new Goal.Allowed(), new Goal.Rank(1))) {
      for (List<WhatIf<Climber>> possible : List.of(options, List.<WhatIf<Climber>>of())) {
        for (String id : List.of("steep", "flat")) {
          for (int budget : new int[] {1, 100}) {
            GapReport report =
                GapFinder.of(two)
                    .limits(3, budget)
                    .find(request(beginner), id, goal, possible)
                    .orElseThrow();
            for (LanguageTag reader : SupportedLanguages.ALL) {
              assertThat(report.reasons())
                  .isNotEmpty()
                  .extracting(reason -> Explainer.standard().sentence(reason, reader))
                  .noneMatch(sentence -> sentence.startsWith("gap."));
            }
          }
        }
      }
    }
  }
}
