package io.github.imisproject.matching.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imisproject.matching.rerank.ExposureReranker.Exposure;
import io.github.imisproject.matching.rerank.PrefixBoundsReranker.Bounds;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reranker;
import io.github.imisproject.matching.spi.Reranker.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rerankers")
class RerankersTest {
  private static List<Ranked> items(double... scores) {
    List<Ranked> items = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      items.add(new Ranked("o" + i, scores[i]));
    }
    return items;
  }

  private static List<String> ids(List<Ranked> order) {
    return order.stream().map(Ranked::id).toList();
  }

  private static List<Ranked> rerank(Reranker reranker, List<Ranked> items) {
    return reranker.rerank(items, Parameters.of(reranker, Map.of()), 0);
  }

  private static List<Ranked> random(Random random, int size) {
    return random
        .doubles(size)
        .map(d -> Math.rint(d * 10) / 10)
        .boxed()
        .sorted(Comparator.reverseOrder())
        .collect(
            ArrayList::new,
            (list, score) -> list.add(new Ranked("o" + list.size(), score)),
            List::addAll);
  }

  private static Groups randomGroups(Random random, int size) {
    Map<String, String> groups = new HashMap<>();
    for (int i = 0; i < size; i++) {
      int g = random.nextInt(3);
      if (g < 2) {
        groups.put("o" + i, g == 0 ? "a" : "b");
      }
    }
    return new Groups(groups);
  }

  /** The allowed order that is best rank by rank, by trying all orders. */
  private static List<Ranked> best(
      List<Ranked> left, List<Ranked> order, Predicate<List<Ranked>> allowed) {
    if (left.isEmpty()) {
      return List.copyOf(order);
    }
    for (Ranked next : left) {
      order.add(next);
      if (allowed.test(order)) {
        List<Ranked> rest = new ArrayList<>(left);
        rest.remove(next);
        List<Ranked> found = best(rest, order, allowed);
        if (!found.isEmpty()) {
          return found;
        }
      }
      order.remove(order.size() - 1);
    }
    return List.of();
  }

  @Test
  void of_fair_top_k_equal_the_best_fair_order_found_by_trying_all() {
    Random random = new Random(7);
    for (int trial = 0; trial < 300; trial++) {
      int size = 1 + random.nextInt(8);
      List<Ranked> items = random(random, size);
      Groups groups = randomGroups(random, size);
      MinimumTable table = MinimumTable.of(size, 0.3 + 0.4 * random.nextDouble(), 0.2);
      long supply = items.stream().filter(i -> groups.contains("a", i.id())).count();
      Predicate<List<Ranked>> allowed =
          order ->
              order.stream().filter(i -> groups.contains("a", i.id())).count()
                  >= Math.min(supply, table.minimumAt(order.size()));
      assertEquals(
          best(items, new ArrayList<>(), allowed),
          rerank(new FairTopKReranker(groups, "a", table), items),
          "trial " + trial);
    }
  }

  @Test
  void of_prefix_bounds_equal_the_best_order_within_them_found_by_trying_all() {
    Random random = new Random(8);
    int compared = 0;
    for (int trial = 0; trial < 300; trial++) {
      int size = 1 + random.nextInt(7);
      List<Ranked> items = random(random, size);
      Groups groups = randomGroups(random, size);
      Map<String, Bounds> bounds =
          Map.of("a", new Bounds(0.4 * random.nextDouble(), 0.7), "b", new Bounds(0.2, 1));
      Predicate<List<Ranked>> allowed =
          order ->
              bounds.entrySet().stream()
                  .allMatch(
                      e -> {
                        long count =
                            order.stream().filter(i -> groups.contains(e.getKey(), i.id())).count();
                        return count >= e.getValue().least(order.size())
                            && count <= e.getValue().most(order.size());
                      });
      List<Ranked> expected = best(items, new ArrayList<>(), allowed);
      if (!expected.isEmpty()) {
        compared++;
        assertEquals(
            expected, rerank(new PrefixBoundsReranker(groups, bounds), items), "trial " + trial);
      }
    }
    assertThat(compared).isGreaterThan(60);
  }

  @Test
  void of_shares_meet_each_share_in_every_prefix_for_two_groups() {
    Random random = new Random(9);
    for (int trial = 0; trial < 200; trial++) {
      List<Ranked> items = random(random, 20);
      Map<String, String> half = new HashMap<>();
      for (int i = 0; i < 20; i++) {
        half.put("o" + i, i % 2 == 0 ? "a" : "b");
      }
      Groups groups = new Groups(half);
      List<Ranked> order =
          rerank(new DetConstSortReranker(groups, Map.of("a", 0.4, "b", 0.3)), items);
      assertThat(order).containsExactlyInAnyOrderElementsOf(items);
      for (int prefix = 1; prefix <= 14; prefix++) {
        long a =
            order.subList(0, prefix).stream().filter(i -> groups.contains("a", i.id())).count();
        assertThat(a).isGreaterThanOrEqualTo((long) Math.floor(0.4 * prefix + 1e-9) - 1);
      }
    }
  }

  @Test
  void of_marginal_relevance_show_something_else_second() {
    Reranker mmr =
        new MarginalRelevanceReranker((a, b) -> a.charAt(1) < '2' == b.charAt(1) < '2' ? 1 : 0);
    assertEquals(List.of("o0", "o2", "o1"), ids(rerank(mmr, items(0.9, 0.8, 0.6))));
    List<Ranked> plain =
        mmr.rerank(items(0.9, 0.8, 0.6), Parameters.of(mmr, Map.of("lambda", 1.0)), 0);
    assertEquals(List.of("o0", "o1", "o2"), ids(plain));
  }

  @Test
  void of_category_cover_serve_the_next_need_before_more_of_the_same() {
    Reranker cover =
        new CategoryCoverReranker(
            Map.of("o0", Set.of("WORK"), "o1", Set.of("WORK"), "o2", Set.of("HOUSING")),
            Map.of("WORK", 1.0, "HOUSING", 1.0));
    assertEquals(List.of("o0", "o2", "o1"), ids(rerank(cover, items(0.9, 0.8, 0.7))));
  }

  @Test
  void of_exposure_let_the_unseen_and_roomy_rise_but_no_further_than_the_tolerance() {
    Reranker exposure =
        new ExposureReranker(
            Map.of(
                "o0", new Exposure(90, 3, 5),
                "o1", new Exposure(90, 30, 9),
                "o2", new Exposure(90, 30, 2)));
    assertEquals(
        List.of("o2", "o1", "o0", "o3"), ids(rerank(exposure, items(0.9, 0.88, 0.86, 0.5))));
    Random random = new Random(4);
    for (int trial = 0; trial < 100; trial++) {
      List<Ranked> order = rerank(exposure, random(random, 12));
      for (int i = 0; i < order.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(order.get(i).score() - order.get(j).score()).isLessThanOrEqualTo(0.05 + 1e-12);
        }
      }
    }
  }

  @Test
  void only_reorder_and_do_so_alike_each_time() {
    Random random = new Random(10);
    for (int trial = 0; trial < 100; trial++) {
      int size = random.nextInt(12);
      List<Ranked> items = random(random, size);
      Groups groups = randomGroups(random, size);
      for (Reranker reranker :
          List.of(
              new FairTopKReranker(groups, "a", MinimumTable.adjusted(10, 0.5, 0.1)),
              new PrefixBoundsReranker(groups, Map.of("a", new Bounds(0.5, 0.5))),
              new DetConstSortReranker(groups, Map.of("a", 0.5, "b", 0.5)),
              new MarginalRelevanceReranker((a, b) -> 0.5),
              new CategoryCoverReranker(Map.of(), Map.of()),
              new ExposureReranker(Map.of()))) {
        List<Ranked> order = rerank(reranker, items);
        assertThat(order).containsExactlyInAnyOrderElementsOf(items);
        assertEquals(order, rerank(reranker, items), reranker.id());
        assertThat(reranker.guarantee()).isNotBlank();
      }
    }
  }

  @Test
  void keep_group_data_out_of_texts() {
    assertEquals("Groups[1 items]", new Groups(Map.of("o1", "secret")).toString());
    assertThatThrownBy(() -> new Bounds(0.8, 0.2))
        .hasMessage("floor is 0.8 and ceiling is 0.2; need 0 <= floor <= ceiling <= 1");
    assertThatThrownBy(
            () -> new DetConstSortReranker(new Groups(Map.of()), Map.of("a", 0.9, "b", 0.9)))
        .hasMessage("the shares add up to 1.8, must be at most 1");
  }
}
