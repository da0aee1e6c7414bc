package io.github.imisproject.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.InvalidValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A weekday rule")
class WeekdayRuleTest {
  @ParameterizedTest
  @ValueSource(strings = {"SA", "1SA", "-1FR", "5MO", "-5SU"})
  void is_written_as_in_RFC_5545(String text) {
    assertThat(WeekdayRule.parse(text)).hasToString(text);
    assertThat(WeekdayRule.parse(" " + text.toLowerCase(java.util.Locale.ROOT) + " "))
        .isEqualTo(WeekdayRule.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "S", "0SA", "6SA", "SAT", "1", "SA1", "samedi"})
  void refuses_other_forms(String text) {
    assertThatThrownBy(() -> WeekdayRule.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Property
  void with_a_number_holds_once_in_a_month_and_with_four_always(
      @ForAll DayOfWeek day,
      @ForAll @IntRange(min = 1, max = 4) int ordinal,
      @ForAll @IntRange(min = 1900, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    for (int sign : new int[] {1, -1}) {
      WeekdayRule rule = new WeekdayRule(sign * ordinal, day);
      assertThat(first.datesUntil(first.plusMonths(1)).filter(rule::matches)).hasSize(1);
    }
    WeekdayRule every = WeekdayRule.every(day);
    assertThat(first.datesUntil(first.plusMonths(1)).filter(every::matches).count())
        .isBetween(4L, 5L);
  }

  @Property
  void that_is_the_first_from_the_end_is_followed_by_none(
      @ForAll DayOfWeek day, @ForAll @IntRange(max = 9000) int at) {
    LocalDate date = LocalDate.of(2020, 1, 1).plusDays(at);
    if (new WeekdayRule(-1, day).matches(date)) {
      assertThat(date.plusDays(7).getMonth()).isNotEqualTo(date.getMonth());
    }
  }
}
