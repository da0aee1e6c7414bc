package io.github.imisproject.matching.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A table of minimum counts")
class MinimumTableTest {
  private static int[] counts(MinimumTable table) {
    return IntStream.rangeClosed(1, table.length()).map(table::minimumAt).toArray();
  }

  /** The tables that the authors' own library, fairsearchcore, is tested with. */
  @ParameterizedTest
  @CsvSource({
    "10, 0.2, 0.15, 0000000011",
    "20, 0.25, 0.1, 00000000111111222223",
    "30, 0.3, 0.05, 000000001111122222333334444555"
  })
  void is_the_one_of_the_literature(int length, double share, double alpha, String expected) {
    assertArrayEquals(digits(expected), counts(MinimumTable.of(length, share, alpha)));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0.2, 0.15, 0000000011, 0.134217728",
    "30, 0.3, 0.05, 000000000011111122222333344444, 0.048777308"
  })
  void is_the_one_of_the_literature_once_adjusted(
      int length, double share, double alpha, String expected, double rejected) {
    MinimumTable adjusted = MinimumTable.adjusted(length, share, alpha);
    assertArrayEquals(digits(expected), counts(adjusted));
    assertEquals(rejected, adjusted.rejectionChance(), 1e-8);
  }

  @Test
  void keeps_the_promise_where_the_published_adjustment_misses_it_by_a_hair() {
    // The library's adjusted table for (20, 0.25, 0.1), at a significance of 0.078125.
    MinimumTable published = MinimumTable.of(20, 0.25, 0.078125);
    assertArrayEquals(digits("00000000111111122222"), counts(published));
    assertEquals(0.105152474, published.rejectionChance(), 1e-8);
    MinimumTable ours = MinimumTable.adjusted(20, 0.25, 0.1);
    assertThat(ours.rejectionChance()).isLessThanOrEqualTo(0.1);
    assertArrayEquals(digits("00000000011111122222"), counts(ours));
  }

  private static int[] digits(String table) {
    return table.chars().map(c -> c - '0').toArray();
  }

  @Test
  void is_the_one_of_the_literature_s_first_table() {
    // Zehlike et al. 2017, table 2: p = 0.5, alpha = 0.1.
    assertArrayEquals(
        new int[] {0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4}, counts(MinimumTable.of(12, 0.5, 0.1)));
  }

  /** The inverse of the binomial distribution, in exact arithmetic. */
  @ParameterizedTest
  @CsvSource({"10,0.2,0.15", "20,0.25,0.1", "30,0.3,0.05"})
  void inverts_the_binomial_distribution(int length, String share, String significance) {
    MinimumTable table =
        MinimumTable.of(length, Double.parseDouble(share), Double.parseDouble(significance));
    for (int prefix = 1; prefix <= length; prefix++) {
      BigDecimal cumulated = BigDecimal.ZERO;
      int least = -1;
      while (cumulated.compareTo(new BigDecimal(significance)) <= 0) {
        least++;
        cumulated = cumulated.add(binomial(prefix, least, new BigDecimal(share)));
      }
      assertEquals(least, table.minimumAt(prefix), "prefix " + prefix);
    }
  }

  private static BigDecimal binomial(int n, int k, BigDecimal p) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
    }
    return new BigDecimal(ways).multiply(p.pow(k)).multiply(BigDecimal.ONE.subtract(p).pow(n - k));
  }

  @Test
  void knows_how_often_it_rejects_a_fair_order() {
    MinimumTable table = MinimumTable.of(20, 0.25, 0.1);
    Random random = new Random(1);
    int rejected = 0;
    for (int trial = 0; trial < 20_000; trial++) {
      boolean[] order = new boolean[20];
      for (int i = 0; i < 20; i++) {
        order[i] = random.nextDouble() < 0.25;
      }
      rejected += table.firstUnfairPrefix(order) > 0 ? 1 : 0;
    }
    assertThat(table.rejectionChance()).isGreaterThan(0.1);
    assertEquals(table.rejectionChance(), rejected / 20_000.0, 0.01);
  }

  @ParameterizedTest
  @CsvSource({"10,0.2,0.15", "20,0.25,0.1", "30,0.3,0.05", "100,0.5,0.1", "1500,0.4,0.1"})
  void keeps_the_promised_significance_once_adjusted(int length, double share, double alpha) {
    MinimumTable adjusted = MinimumTable.adjusted(length, share, alpha);
    assertThat(adjusted.rejectionChance()).isLessThanOrEqualTo(alpha);
    assertThat(adjusted.significance()).isLessThanOrEqualTo(alpha);
    MinimumTable plain = MinimumTable.of(length, share, alpha);
    for (int prefix = 1; prefix <= length; prefix++) {
      assertThat(adjusted.minimumAt(prefix)).isLessThanOrEqualTo(plain.minimumAt(prefix));
    }
  }

  @Test
  void adjusts_no_more_than_it_must() {
    MinimumTable adjusted = MinimumTable.adjusted(20, 0.25, 0.1);
    MinimumTable next = MinimumTable.of(20, 0.25, adjusted.significance() + 1e-9);
    assertThat(next.rejectionChance()).isGreaterThan(0.1);
  }

  @Test
  void says_what_is_out_of_range() {
    assertThatThrownBy(() -> MinimumTable.of(0, 0.5, 0.1))
        .hasMessage("length is 0, must be from 1 to 5000");
    assertThatThrownBy(() -> MinimumTable.of(5, 1.5, 0.1))
        .hasMessage("share is 1.5, must be above 0 and below 1");
  }
}
