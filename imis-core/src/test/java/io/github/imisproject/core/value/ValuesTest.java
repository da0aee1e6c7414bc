package io.github.imisproject.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.InvalidValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A small value")
class ValuesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Property
  void of_truth_obeys_the_laws_of_Kleenes_logic(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.or(b)).isEqualTo(b.or(a));
    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
    assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
    assertThat(a.negate().negate()).isEqualTo(a);
    assertThat(a.and(b).negate()).isEqualTo(a.negate().or(b.negate()));
    assertThat(a.and(Truth.TRUE)).isEqualTo(a);
    assertThat(a.and(Truth.FALSE)).isEqualTo(Truth.FALSE);
    assertThat(a.or(Truth.FALSE)).isEqualTo(a);
    assertThat(a.or(Truth.TRUE)).isEqualTo(Truth.TRUE);
  }

  @Test
  void of_truth_keeps_unknown_apart_from_false() {
    assertThat(Truth.of(true)).isEqualTo(Truth.TRUE);
    assertThat(Truth.of(false)).isEqualTo(Truth.FALSE);
    assertThat(Truth.of(Optional.empty())).isEqualTo(Truth.UNKNOWN);
    assertThat(Truth.of(Optional.of(true))).isEqualTo(Truth.TRUE);
    assertThat(Truth.UNKNOWN.and(Truth.TRUE)).isEqualTo(Truth.UNKNOWN);
    assertThat(Truth.UNKNOWN.or(Truth.FALSE)).isEqualTo(Truth.UNKNOWN);
  }

  @Property
  void of_a_date_range_holds_its_start_and_not_its_end(
      @ForAll @IntRange(max = 400) int from,
      @ForAll @IntRange(max = 400) int length,
      @ForAll @IntRange(max = 900) int at) {
    DateRange range = DateRange.of(DAY.plusDays(from), DAY.plusDays(from + length));
    assertThat(range.contains(DAY.plusDays(at))).isEqualTo(at >= from && at < from + length);
    assertThat(range.emptySpan()).isEqualTo(length == 0);
    assertThat(DateRange.from(DAY.plusDays(from)).contains(DAY.plusDays(at))).isEqualTo(at >= from);
    assertThat(DateRange.before(DAY.plusDays(from)).contains(DAY.plusDays(at)))
        .isEqualTo(at < from);
    assertThat(DateRange.ALWAYS.contains(DAY.plusDays(at))).isTrue();
  }

  @Property
  void of_two_date_ranges_overlaps_if_they_share_a_day(
      @ForAll @IntRange(max = 20) int a,
      @ForAll @IntRange(max = 20) int b,
      @ForAll @IntRange(max = 20) int c,
      @ForAll @IntRange(max = 20) int d) {
    DateRange first = DateRange.of(DAY.plusDays(Math.min(a, b)), DAY.plusDays(Math.max(a, b)));
    DateRange second = DateRange.of(DAY.plusDays(Math.min(c, d)), DAY.plusDays(Math.max(c, d)));
    boolean shared =
        DAY.datesUntil(DAY.plusDays(30)).anyMatch(x -> first.contains(x) && second.contains(x));
    assertThat(first.overlaps(second)).isEqualTo(shared);
    assertThat(second.overlaps(first)).isEqualTo(shared);
    assertThat(DateRange.ALWAYS.overlaps(first)).isEqualTo(!first.emptySpan());
    assertThat(DateRange.from(DAY.plusDays(c)).overlaps(first))
        .isEqualTo(!first.emptySpan() && Math.max(a, b) > c);
  }

  @Test
  void of_a_date_range_is_not_reversed() {
    assertThatThrownBy(() -> DateRange.of(DAY, DAY.minusDays(1)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("/end: end comes before start; swap them, or leave one out.");
  }

  @Test
  void of_money_is_not_negative_and_has_a_currency() {
    assertThat(Money.euros("12.50")).isEqualTo(new Money(new BigDecimal("12.50"), "EUR"));
    assertThat(Money.euros("0").amount()).isZero();
    assertThatThrownBy(() -> Money.euros("-0.01"))
        .hasMessage("/amount: amount is -0.01, must be from 0 to 1000000000000.");
    assertThatThrownBy(() -> Money.euros("1000000000000.5"))
        .isInstanceOf(InvalidValueException.class);
    for (String wrong : new String[] {"eur", "EURO", "EU", "E1R", ""}) {
      assertThatThrownBy(() -> new Money(BigDecimal.ONE, wrong))
          .as(wrong)
          .isInstanceOf(InvalidValueException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GR", "gr", " gr ", "XK"})
  void of_a_country_is_kept_in_capitals(String written) {
    assertThat(new CountryCode(written)).hasToString(written.strip().toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "G", "GRC", "EL", "QQ", "12"})
  void of_a_country_is_one_that_exists(String written) {
    assertThatThrownBy(() -> new CountryCode(written)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void of_a_country_is_read_alike_under_a_Turkish_server() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(new CountryCode("it")).isEqualTo(new CountryCode("IT"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void of_a_country_is_ordered_by_its_code() {
    assertThat(new CountryCode("CY")).isLessThan(new CountryCode("GR"));
  }
}
