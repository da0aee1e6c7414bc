package io.github.imisproject.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.matching.MatchingPolicy.TieRule;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.explanation.Basis;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.Reranker;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import io.github.imisproject.matching.spi.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The laws of the engine, over invented courses whose facts may be missing. */
class EngineLawsTest {
  /** What a learner looks for: a level from 0 to 10. */
  record Learner(int level) {}

  /** A course: each number may be missing, which is -1; -2 says that it does not apply. */
  record Course(String id, int level, int hours, int price) {}

  /** A scorer that reads one number of a course. */
  record Number(String id, java.util.function.ToIntFunction<Course> fact)
      implements Scorer<Learner, Course> {
    @Override
    public Class<Learner> seekerType() {
      return Learner.class;
    }

    @Override
    public Class<Course> candidateType() {
      return Course.class;
    }

    @Override
    public Assessment assess(Learner seeker, Course course, MatchContext context) {
      int value = fact.applyAsInt(course);
      if (value == -1) {
        return Assessment.missing(MissingFact.notRecorded("offer.costs"));
      }
      return value < 0 ? Assessment.notApplicable() : Assessment.of(value / 10.0, Reason.of(id));
    }
  }

  /** A rule that a course must not be above the learner's level, if its level is known. */
  record NotAbove() implements Rule<Learner, Course> {
    @Override
    public String id() {
      return "notAbove";
    }

    @Override
    public Class<Learner> seekerType() {
      return Learner.class;
    }

    @Override
    public Class<Course> candidateType() {
      return Course.class;
    }

    @Override
    public Verdict test(Learner seeker, Course course, MatchContext context) {
      if (course.level() < 0) {
        return Verdict.undecided(MissingFact.notRecorded("offer.skills"));
      }
      return course.level() > seeker.level()
          ? Verdict.excluded(Reason.of("tooHigh"))
          : Verdict.eligible();
    }
  }

  static final Plugins PLUGINS =
      Plugins.of(
          List.of(new NotAbove()),
          List.of(
              new Number("hours", Course::hours),
              new Number("price", Course::price),
              new Number("level", Course::level)),
          List.of(new Backwards(), new Cheat()));

  static MatchingPolicy policy(MissingDataPolicy missing, TieRule ties) {
    return new MatchingPolicy(
        "laws",
        List.of(Use.of("notAbove")),
        List.of(
            WeightedUse.of("hours", 3), WeightedUse.of("price", 2), WeightedUse.of("level", 0.7)),
        missing,
        ties,
        List.of());
  }

  static Matcher<Learner, Course> matcher(List<Course> courses, MatchingPolicy policy) {
    return Matcher.between(
        Learner.class, Course.class, new ListSource<>(courses, Course::id), policy, PLUGINS);
  }

  static MatchRequest<Learner> request(int level) {
    return MatchRequest.of(new Learner(level), SampleTown.DAY).top(Integer.MAX_VALUE);
  }

  @Provide
  Arbitrary<List<Course>> courses() {
    Arbitrary<Integer> fact = Arbitraries.integers().between(-2, 10);
    return Combinators.combine(fact, fact, fact)
        .as((level, hours, price) -> new int[] {level, hours, price})
        .list()
        .ofMaxSize(25)
        .map(
            rows -> {
              List<Course> all = new ArrayList<>();
              for (int[] row : rows) {
                all.add(new Course("c" + all.size(), row[0], row[1], row[2]));
              }
              return all;
            });
  }

  @Provide
  Arbitrary<MatchingPolicy> policies() {
    return Combinators.combine(
            Arbitraries.of(
                new MissingDataPolicy.Renormalise(),
                new MissingDataPolicy.Impute(0.3),
                new MissingDataPolicy.Optimistic(),
                new MissingDataPolicy.Pessimistic(),
                new MissingDataPolicy.Interval(0.5)),
            Arbitraries.of(TieRule.values()))
        .as(EngineLawsTest::policy);
  }

  @Property
  void accounts_for_every_candidate(
      @ForAll("courses") List<Course> courses,
      @ForAll("policies") MatchingPolicy policy,
      @ForAll("levels") int level) {
    MatchResult<Course> result = matcher(courses, policy).match(request(level));
    assertThat(result.matches().size() + result.exclusions().size() + result.undecided().size())
        .isEqualTo(courses.size());
    assertThat(result.accounting().candidates()).isEqualTo(courses.size());
  }

  @Provide
  Arbitrary<Integer> levels() {
    return Arbitraries.integers().between(0, 10);
  }

  @Property
  void does_not_depend_on_the_order_of_the_candidates(
      @ForAll("courses") List<Course> courses,
      @ForAll("policies") MatchingPolicy policy,
      @ForAll("levels") int level,
      @ForAll long seed) {
    List<Course> shuffled = new ArrayList<>(courses);
    Collections.shuffle(shuffled, new Random(seed));
    MatchRequest<Learner> request = request(level).seed(seed);
    assertThat(matcher(shuffled, policy).match(request).toJson())
        .isEqualTo(matcher(courses, policy).match(request).toJson());
  }

  @Property
  void gives_a_total_order_of_scores_that_are_the_sum_of_their_parts(
      @ForAll("courses") List<Course> courses,
      @ForAll("policies") MatchingPolicy policy,
      @ForAll("levels") int level) {
    List<Match<Course>> matches = matcher(courses, policy).match(request(level)).matches();
    for (int i = 0; i < matches.size(); i++) {
      Match<Course> match = matches.get(i);
      double sum = 0;
      for (Contribution part : match.explanation().contributions()) {
        sum += part.value();
      }
      assertThat(match.score().value()).isCloseTo(sum, within(1e-9));
      assertThat(match.score().value()).isEqualTo(match.explanation().value());
      if (i > 0) {
        Match<Course> before = matches.get(i - 1);
        assertThat(before.score().value()).isGreaterThanOrEqualTo(match.score().value());
        if (policy.ties() == TieRule.STABLE_ID && before.score().value() == match.score().value()) {
          assertThat(before.id()).isLessThan(match.id());
        }
      }
    }
  }

  @Property
  void bounds_the_score_by_what_the_missing_facts_leave_open(
      @ForAll("courses") List<Course> courses, @ForAll("policies") MatchingPolicy policy) {
    for (Match<Course> match : matcher(courses, policy).match(request(10)).matches()) {
      for (int fill : new int[] {0, 10}) {
        Course known =
            new Course(
                match.id(),
                match.candidate().level(),
                match.candidate().hours() == -1 ? fill : match.candidate().hours(),
                match.candidate().price() == -1 ? fill : match.candidate().price());
        double value =
            matcher(List.of(known), policy).match(request(10)).matches().get(0).score().value();
        assertThat(value).isBetween(match.score().low() - 1e-12, match.score().high() + 1e-12);
      }
      assertThat(match.score().isCertain())
          .isEqualTo(
              match.explanation().contributions().stream().allMatch(c -> c.missing().isEmpty()));
    }
  }

  @Property
  void never_lowers_a_score_by_closing_a_gap(
      @ForAll("policies") MatchingPolicy policy,
      @ForAll("levels") int hours,
      @ForAll("levels") int price) {
    Course before = new Course("c", 3, Math.min(9, hours), price);
    Course after = new Course("c", 3, Math.min(9, hours) + 1, price);
    assertThat(matcher(List.of(after), policy).match(request(10)).matches().get(0).score().value())
        .isGreaterThan(
            matcher(List.of(before), policy).match(request(10)).matches().get(0).score().value());
  }

  @Property
  void shows_the_best_of_the_whole_order_when_asked_for_few(
      @ForAll("courses") List<Course> courses,
      @ForAll("policies") MatchingPolicy policy,
      @ForAll @Size(max = 3) List<Integer> ignored) {
    Matcher<Learner, Course> matcher = matcher(courses, policy);
    List<Match<Course>> all = matcher.match(request(10)).matches();
    List<Match<Course>> few = matcher.match(request(10).top(3)).matches();
    assertThat(few).isEqualTo(all.subList(0, Math.min(3, all.size())));
  }

  @Property
  void draws_lots_that_differ_with_the_seed_and_not_with_the_company(
      @ForAll("courses") List<Course> courses) {
    MatchingPolicy lottery = policy(new MissingDataPolicy.Pessimistic(), TieRule.LOTTERY);
    List<Course> equal = courses.stream().map(c -> new Course(c.id(), 1, 1, 1)).toList();
    List<String> order =
        matcher(equal, lottery).match(request(10).seed(5)).matches().stream()
            .map(Match::id)
            .toList();
    if (equal.size() > 1) {
      List<Course> fewer = equal.subList(1, equal.size());
      List<String> shorter =
          matcher(fewer, lottery).match(request(10).seed(5)).matches().stream()
              .map(Match::id)
              .toList();
      List<String> expected = new ArrayList<>(order);
      expected.remove("c0");
      assertThat(shorter).isEqualTo(expected);
    }
  }

  @Test
  void treats_a_missing_fact_as_the_policy_says() {
    Course course = new Course("c", 0, 10, -1);
    record Case(MissingDataPolicy policy, double price, Basis basis) {}
    for (Case each :
        List.of(
            new Case(new MissingDataPolicy.Pessimistic(), 0, Basis.ASSUMED),
            new Case(new MissingDataPolicy.Optimistic(), 1, Basis.ASSUMED),
            new Case(new MissingDataPolicy.Impute(0.3), 0.3, Basis.ASSUMED),
            new Case(new MissingDataPolicy.Interval(0.6), 0.6, Basis.ASSUMED))) {
      Match<Course> match =
          matcher(List.of(course), policy(each.policy(), TieRule.STABLE_ID))
              .match(request(10))
              .matches()
              .get(0);
      Contribution price = match.explanation().contributions().get(1);
      assertThat(price.score()).isEqualTo(each.price());
      assertThat(price.basis()).isEqualTo(each.basis());
      assertThat(match.score().value()).isCloseTo((3 + 2 * each.price()) / 5.7, within(1e-12));
      assertThat(match.score().low()).isCloseTo(3 / 5.7, within(1e-12));
      assertThat(match.score().high()).isCloseTo(5 / 5.7, within(1e-12));
    }
    Match<Course> left =
        matcher(List.of(course), policy(new MissingDataPolicy.Renormalise(), TieRule.STABLE_ID))
            .match(request(10))
            .matches()
            .get(0);
    assertThat(left.explanation().contributions().get(1).basis()).isEqualTo(Basis.LEFT_OUT);
    assertThat(left.score().value()).isCloseTo(3 / 3.7, within(1e-12));
  }

  @Test
  void scores_zero_where_nothing_at_all_is_known() {
    Match<Course> match =
        matcher(
                List.of(new Course("c", 0, -1, -1)),
                new MatchingPolicy(
                    "two",
                    List.of(),
                    List.of(WeightedUse.of("hours", 1), WeightedUse.of("price", 1)),
                    new MissingDataPolicy.Renormalise(),
                    TieRule.STABLE_ID,
                    List.of()))
            .match(request(10))
            .matches()
            .get(0);
    assertThat(match.score()).isEqualTo(new Score(0, 0, 1));
  }

  /** Turns the order round. */
  record Backwards() implements Reranker {
    @Override
    public String id() {
      return "backwards";
    }

    @Override
    public String guarantee() {
      return "the last come first";
    }

    @Override
    public List<Ranked> rerank(List<Ranked> ranked, Parameters parameters, long seed) {
      List<Ranked> turned = new ArrayList<>(ranked);
      Collections.reverse(turned);
      return turned;
    }
  }

  /** Breaks the contract. */
  record Cheat() implements Reranker {
    @Override
    public String id() {
      return "cheat";
    }

    @Override
    public String guarantee() {
      return "none";
    }

    @Override
    public List<Ranked> rerank(List<Ranked> ranked, Parameters parameters, long seed) {
      return ranked.subList(0, 1);
    }
  }

  @Test
  void lets_a_reranker_reorder_and_nothing_else() {
    List<Course> courses = List.of(new Course("a", 0, 1, 1), new Course("b", 0, 9, 9));
    MatchingPolicy plain = policy(new MissingDataPolicy.Pessimistic(), TieRule.STABLE_ID);
    assertThat(matcher(courses, with(plain, "backwards")).match(request(10)).matches())
        .extracting(Match::id)
        .containsExactly("a", "b");
    assertThatThrownBy(() -> matcher(courses, with(plain, "cheat")).match(request(10)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("reranker 'cheat' added, removed or changed items");
    assertThatThrownBy(() -> matcher(courses, with(plain, "absent")))
        .hasMessageContaining("reranker 'absent' is not installed");
  }

  private static MatchingPolicy with(MatchingPolicy policy, String reranker) {
    return new MatchingPolicy(
        policy.id(),
        policy.rules(),
        policy.scorers(),
        policy.missingData(),
        policy.ties(),
        List.of(Use.of(reranker)));
  }

  @Test
  void refuses_two_candidates_of_one_id() {
    List<Course> twins = List.of(new Course("c", 0, 1, 1), new Course("c", 0, 2, 2));
    assertThatThrownBy(
            () ->
                matcher(twins, policy(new MissingDataPolicy.Optimistic(), TieRule.STABLE_ID))
                    .match(request(10)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("candidate 'c' is proposed twice");
  }

  @Test
  void turns_a_rule_round_and_refuses_one_that_fits_neither_way() {
    MatchingPolicy policy = policy(new MissingDataPolicy.Pessimistic(), TieRule.STABLE_ID);
    Matcher<Course, Learner> turned =
        Matcher.between(
            Course.class,
            Learner.class,
            new ListSource<>(List.of(new Learner(2), new Learner(7)), l -> "l" + l.level()),
            policy,
            PLUGINS);
    MatchResult<Learner> result =
        turned.match(MatchRequest.of(new Course("c", 5, 1, 1), SampleTown.DAY));
    assertThat(result.matches()).extracting(Match::id).containsExactly("l7");
    assertThat(result.exclusions()).extracting(Exclusion::id).containsExactly("l2");
    assertThatThrownBy(
            () ->
                Matcher.between(
                    Learner.class,
                    String.class,
                    new ListSource<>(List.of("x"), s -> s),
                    policy,
                    PLUGINS))
        .hasMessageContaining("'notAbove' cannot judge this kind of seeker and candidate");
  }

  @Test
  void refuses_requests_and_scores_that_mean_nothing() {
    assertThatThrownBy(() -> request(1).top(0)).hasMessage("top is 0, must be 1 or more");
    assertThatThrownBy(() -> request(1).purposes(java.util.Set.of()))
        .hasMessageContaining("purposes is empty");
    assertThat(request(1)).asString().doesNotContain("Learner");
    assertThatThrownBy(() -> new Score(0.5, 0.6, 1)).hasMessageContaining("score is 0.5");
    assertThat(Score.certain(0.5)).isLessThan(Score.certain(0.6));
    assertThatThrownBy(() -> new MatchResult.Accounting(3, 1, 1, 0))
        .hasMessageContaining("are not 3 candidates");
    assertThatThrownBy(() -> new MatchResult.Accounting(0, -1, 1, 0))
        .hasMessageContaining("negative");
  }
}
