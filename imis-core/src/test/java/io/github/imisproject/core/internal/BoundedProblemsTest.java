package io.github.imisproject.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A bounded list of problems")
class BoundedProblemsTest {
  private final Problem problem = Problem.error("a.csv:1", "csv.headerMissing", Map.of());

  @Test
  void lists_what_it_was_told_up_to_its_limit() {
    BoundedProblems problems = new BoundedProblems(2);
    assertThat(problems.add(problem)).isTrue();
    assertThat(problems.add(problem)).isTrue();
    assertThat(problems.finish()).containsExactly(problem, problem);
  }

  @Test
  void counts_the_rest_in_a_last_problem() {
    BoundedProblems problems = new BoundedProblems(1);
    for (int i = 0; i < 4; i++) {
      problems.add(problem);
    }
    assertThat(problems).containsExactly(problem);
    assertThat(problems.finish()).hasSize(2);
    assertThat(problems.finish().get(1).toString())
        .isEqualTo(
            "(document): 3 more problems are not listed; mend those above, then read again.");
  }
}
