package io.github.imisproject.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A judged ranking")
class JudgedRankingTest {
  private final JudgedRanking ranking =
      new JudgedRanking("jobs", new int[] {2, 0, -1, 1, -2}, new int[] {5, 3, 1, 0}, 1);

  @Test
  void counts_what_is_relevant_in_the_list_and_in_all() {
    assertEquals(2, ranking.relevantRetrieved());
    assertEquals(4, ranking.relevant());
    assertEquals(5, ranking.nonRelevant());
    assertEquals(2, ranking.highestGrade());
    assertEquals(0, ranking.judged(7));
  }

  @Test
  void refuses_more_ranked_items_of_a_grade_than_were_judged() {
    assertThatThrownBy(() -> new JudgedRanking("t", new int[] {1, 1}, new int[] {0, 1}, 1))
        .hasMessage("items of grade 1: 2 are ranked but only 1 are judged");
  }

  @Test
  void refuses_a_relevance_level_below_one() {
    assertThatThrownBy(() -> new JudgedRanking("t", new int[0], new int[0], 0))
        .hasMessage("relevanceLevel is 0, must be 1 or more");
  }

  @Test
  void does_not_share_its_arrays() {
    int[] grades = {1};
    JudgedRanking copy = new JudgedRanking("t", grades, new int[] {0, 1}, 1);
    grades[0] = 0;
    assertEquals(1, copy.grade(0));
  }

  @Property
  void finds_no_more_than_there_is(
      @ForAll @Size(max = 20) List<@IntRange(min = -2, max = 3) Integer> list,
      @ForAll @IntRange(min = 1, max = 4) int level) {
    int[] grades = list.stream().mapToInt(Integer::intValue).toArray();
    JudgedRanking any = new JudgedRanking("t", grades, new int[] {20, 20, 20, 20}, level);
    assertThat(any.relevantRetrieved()).isBetween(0, Math.min(any.relevant(), any.retrieved()));
    assertEquals(any, new JudgedRanking("t", grades.clone(), new int[] {20, 20, 20, 20}, level));
  }
}
