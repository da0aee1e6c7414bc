package io.github.imisproject.core.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Truth;
import java.time.LocalDate;
import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A permission to work")
class LegalTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void allows_as_much_as_it_says() {
    assertThat(allows(WorkPermissionKind.FULL, WorkPermissionKind.FULL)).isEqualTo(Truth.TRUE);
    assertThat(allows(WorkPermissionKind.FULL, WorkPermissionKind.LIMITED)).isEqualTo(Truth.TRUE);
    assertThat(allows(WorkPermissionKind.LIMITED, WorkPermissionKind.LIMITED))
        .isEqualTo(Truth.TRUE);
    assertThat(allows(WorkPermissionKind.LIMITED, WorkPermissionKind.FULL)).isEqualTo(Truth.FALSE);
    assertThat(allows(WorkPermissionKind.NONE, WorkPermissionKind.LIMITED)).isEqualTo(Truth.FALSE);
    assertThat(allows(WorkPermissionKind.UNKNOWN, WorkPermissionKind.LIMITED))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(allows(WorkPermissionKind.FULL, WorkPermissionKind.UNKNOWN))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Property
  void is_not_needed_where_none_is_asked_for(@ForAll WorkPermissionKind kind) {
    assertThat(allows(kind, WorkPermissionKind.NONE)).isEqualTo(Truth.TRUE);
  }

  @Property
  void that_is_over_tells_nothing(@ForAll WorkPermissionKind kind) {
    WorkPermission over = new WorkPermission(kind, DateRange.before(DAY));
    assertThat(over.allows(WorkPermissionKind.FULL, DAY)).isEqualTo(Truth.UNKNOWN);
    assertThat(over.allows(WorkPermissionKind.FULL, DAY.minusDays(1)))
        .isEqualTo(allows(kind, WorkPermissionKind.FULL));
  }

  @Test
  void and_a_status_know_that_irregular_stay_is_never_exported() {
    assertThat(EnumSet.allOf(LegalStatusKind.class))
        .filteredOn(k -> !k.mayBeExported())
        .containsExactly(LegalStatusKind.IRREGULAR);
  }

  @Test
  void and_a_rule_state_their_law() {
    assertThat(LegalGround.of("a".repeat(500)).source()).isEmpty();
    assertThatThrownBy(() -> LegalGround.of("a".repeat(501)))
        .hasMessage(
            "/citation: citation has 501 characters, but at most 500 are allowed; shorten it.");
    assertThatThrownBy(() -> LegalGround.of("")).isInstanceOf(InvalidValueException.class);
  }

  private static Truth allows(WorkPermissionKind own, WorkPermissionKind required) {
    return WorkPermission.of(own).allows(required, DAY);
  }
}
