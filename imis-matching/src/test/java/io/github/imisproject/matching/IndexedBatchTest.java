package io.github.imisproject.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.IndexedMatcher.BatchEnd;
import io.github.imisproject.matching.IndexedMatcher.BatchResult;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.index.Hit;
import io.github.imisproject.matching.index.OfferIndex;
import io.github.imisproject.matching.index.RandomPolicies;
import io.github.imisproject.matching.index.RandomTown;
import io.github.imisproject.matching.index.TopQuery;
import io.github.imisproject.matching.index.Way;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An indexed matcher")
class IndexedBatchTest {
  private final RandomTown town = new RandomTown(3);
  private final Directory directory = directory();
  private final IndexedMatcher<Person, Offer> matcher = matcher(MatchingPolicy.standard());

  private Directory directory() {
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      offers.add(town.offer("o" + i));
    }
    return RandomTown.directory(offers);
  }

  private IndexedMatcher<Person, Offer> matcher(MatchingPolicy policy) {
    Plugins plugins = RandomPolicies.PLUGINS.with(new EngineLawsTest.Backwards());
    return IndexedMatcher.forOffers(
        OfferIndex.of(directory), directory, policy, Vocabularies.embedded(), plugins);
  }

  private List<MatchRequest<Person>> requests(int count) {
    List<MatchRequest<Person>> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      requests.add(MatchRequest.of(town.person("p" + i), SampleTown.DAY));
    }
    return requests;
  }

  private static String told(MatchRequest<Person> request, List<Hit<Offer>> hits) {
    return request.seeker().id() + " " + hits;
  }

  @Test
  void answers_many_alike_on_one_thread_and_on_several() {
    List<MatchRequest<Person>> requests = requests(150);
    List<String> expected = new ArrayList<>();
    for (MatchRequest<Person> request : requests) {
      expected.add(told(request, matcher.search(request, TopQuery.best(5)).matches()));
    }
    for (int threads : new int[] {1, 2, 5}) {
      List<String> told = new ArrayList<>();
      List<Long> progress = new ArrayList<>();
      BatchResult result =
          matcher.searchAll(
              requests.iterator(),
              TopQuery.best(5),
              threads,
              RunControl.UNLIMITED.reportingTo((phase, done, total) -> progress.add(done)),
              (request, hits) -> told.add(told(request, hits.matches())));
      assertThat(result).isEqualTo(new BatchResult(150, BatchEnd.COMPLETE));
      assertThat(told).isEqualTo(expected);
      assertThat(progress).containsExactly(32L, 64L, 96L, 128L, 150L);
    }
  }

  @Test
  void leaves_a_prefix_when_it_is_cancelled_or_the_time_is_over() {
    List<MatchRequest<Person>> requests = requests(150);
    for (BatchEnd end : List.of(BatchEnd.CANCELLED, BatchEnd.DEADLINE)) {
      for (int threads : new int[] {1, 3}) {
        AtomicInteger asked = new AtomicInteger();
        RunControl counted =
            end == BatchEnd.CANCELLED
                ? RunControl.UNLIMITED.cancelledBy(() -> asked.incrementAndGet() > 50)
                : RunControl.withDeadline(50, asked::incrementAndGet);
        List<String> told = new ArrayList<>();
        BatchResult result =
            matcher.searchAll(
                requests.iterator(),
                TopQuery.best(5),
                threads,
                counted,
                (request, hits) -> told.add(told(request, hits.matches())));
        assertThat(result.end()).isEqualTo(end);
        assertThat(result.answered()).isEqualTo(told.size()).isLessThan(60);
        for (int i = 0; i < told.size(); i++) {
          assertThat(told.get(i))
              .isEqualTo(
                  told(
                      requests.get(i),
                      matcher.search(requests.get(i), TopQuery.best(5)).matches()));
        }
      }
    }
  }

  @Test
  void hands_on_what_goes_wrong() {
    for (int threads : new int[] {1, 2}) {
      assertThatThrownBy(
              () ->
                  matcher.searchAll(
                      requests(40).iterator(),
                      TopQuery.best(5),
                      threads,
                      RunControl.UNLIMITED,
                      (request, hits) -> {
                        throw new IllegalStateException("the receiver is full");
                      }))
          .hasMessage("the receiver is full");
    }
    assertThatThrownBy(
            () ->
                matcher.searchAll(
                    requests(1).iterator(),
                    TopQuery.best(5),
                    0,
                    RunControl.UNLIMITED,
                    (request, hits) -> {}))
        .hasMessage("threads is 0, must be 1 or more");
  }

  @Test
  void says_how_each_rule_and_scorer_was_answered() {
    MatchingPolicy policy =
        MatchingPolicy.standard()
            .withRules(List.of(Use.of("shortTitle"), Use.of("legalStatus")))
            .withScorers(
                List.of(
                    MatchingPolicy.WeightedUse.of("skills", 1),
                    MatchingPolicy.WeightedUse.of("spelling", 1)));
    var hits = matcher(policy).search(requests(1).get(0), TopQuery.best(3));
    assertThat(hits.rules())
        .containsAllEntriesOf(Map.of("shortTitle", Way.OPAQUE, "legalStatus", Way.PRUNED));
    assertThat(hits.scorers()).isEqualTo(Map.of("skills", Way.PRUNED, "spelling", Way.OPAQUE));
  }

  @Test
  void shows_a_reranker_the_whole_order() {
    MatchingPolicy plain = MatchingPolicy.standard();
    MatchingPolicy turned =
        new MatchingPolicy(
            "turned",
            plain.rules(),
            plain.scorers(),
            plain.missingData(),
            plain.ties(),
            List.of(Use.of("backwards")));
    MatchRequest<Person> request = requests(1).get(0).top(Integer.MAX_VALUE);
    List<String> order = ids(matcher.match(request).matches());
    java.util.Collections.reverse(order);
    assertThat(order).hasSizeGreaterThan(4);
    assertThat(ids(matcher(turned).match(request.top(4)).matches())).isEqualTo(order.subList(0, 4));
  }

  private static List<String> ids(List<Match<Offer>> matches) {
    return new ArrayList<>(matches.stream().map(Match::id).toList());
  }

  @Test
  void refuses_queries_that_mean_nothing() {
    assertThatThrownBy(() -> TopQuery.best(0)).hasMessage("top is 0, must be 1 or more");
    assertThatThrownBy(() -> TopQuery.best(1).undecided(-1))
        .hasMessage("undecided is -1, must be 0 or more");
  }
}
