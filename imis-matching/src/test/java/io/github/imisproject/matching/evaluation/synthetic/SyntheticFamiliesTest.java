package io.github.imisproject.matching.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.matching.allocation.optimise.FamilyProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Synthetic families")
class SyntheticFamiliesTest {
  @Test
  void need_about_what_the_places_have_and_do_not_suit_every_place() {
    FamilyProblem problem = SyntheticFamilies.refugees(500, 20, 3, 1.0, 4);
    for (int s = 0; s < 3; s++) {
      long wanted = 0;
      for (int f = 0; f < 500; f++) {
        wanted += problem.need(f, s);
      }
      long there = 0;
      for (int l = 0; l < 20; l++) {
        there += problem.capacity(l, s);
      }
      assertThat((double) there / wanted).isBetween(0.9, 1.1);
    }
    assertThat(problem.edges()).isBetween(500 * 20 / 2, 500 * 20 * 9 / 10);
  }

  @Test
  void are_the_same_for_the_same_seed_and_others_for_another() {
    FamilyProblem one = SyntheticFamilies.refugees(50, 5, 2, 0.9, 1);
    FamilyProblem same = SyntheticFamilies.refugees(50, 5, 2, 0.9, 1);
    FamilyProblem other = SyntheticFamilies.refugees(50, 5, 2, 0.9, 2);
    assertThat(same.edges()).isEqualTo(one.edges());
    for (int e = 0; e < one.edges(); e++) {
      assertThat(same.weight(e)).isEqualTo(one.weight(e));
    }
    assertThat(other.weight(0)).isNotEqualTo(one.weight(0));
  }

  @Test
  void come_in_sensible_numbers_only() {
    assertThatThrownBy(() -> SyntheticFamilies.refugees(0, 1, 1, 1, 1))
        .hasMessageContaining("there are 0 families");
    assertThatThrownBy(() -> SyntheticFamilies.refugees(1, 1, 4, 1, 1))
        .hasMessageContaining("at most 3 services");
    assertThatThrownBy(() -> SyntheticFamilies.refugees(1, 1, 1, 0, 1))
        .hasMessageContaining("tightness is 0.0");
  }
}
