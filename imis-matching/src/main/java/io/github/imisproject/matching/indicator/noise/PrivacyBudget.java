package io.github.imisproject.matching.indicator.noise;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.internal.CanonicalJson;
import io.github.imisproject.matching.internal.JsonTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account of the privacy loss of everybody in a data set: what there is, and what was spent.
 *
 * <p>Losses add up, whatever was asked (basic composition). The sum is kept exactly. Thread-safe;
 * save it with {@link #write} before what was released is shown, since what is not on the account
 * would be spent twice.
 */
public final class PrivacyBudget {
  private final Epsilon total;
  private final List<Entry> entries = new ArrayList<>();

  /** Opens an account. */
  public PrivacyBudget(Epsilon total) {
    this.total = requireNonNull(total, "total");
  }

  /**
   * One payment.
   *
   * @param purpose what it was for, 1 to 200 characters
   * @param epsilon how much
   */
  public record Entry(String purpose, Epsilon epsilon) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the purpose is blank or too long
     */
    public Entry {
      requireNonNull(epsilon, "epsilon");
      if (purpose.isBlank() || purpose.length() > 200) {
        throw new IllegalArgumentException(
            "purpose has " + purpose.length() + " characters, must have 1 to 200, not all blank");
      }
    }
  }

  /** Returns all there ever was to spend. */
  public Epsilon total() {
    return total;
  }

  /** Returns what was spent, in that order. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Returns whether there is enough left to spend this. */
  public synchronized boolean allows(Epsilon epsilon) {
    BigInteger numerator = BigInteger.valueOf(epsilon.numerator());
    BigInteger denominator = BigInteger.valueOf(epsilon.denominator());
    for (Entry entry : entries) {
      BigInteger n = BigInteger.valueOf(entry.epsilon().numerator());
      BigInteger d = BigInteger.valueOf(entry.epsilon().denominator());
      numerator = numerator.multiply(d).add(n.multiply(denominator));
      denominator = denominator.multiply(d);
      BigInteger divisor = numerator.gcd(denominator);
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
    return numerator
            .multiply(BigInteger.valueOf(total.denominator()))
            .compareTo(denominator.multiply(BigInteger.valueOf(total.numerator())))
        <= 0;
  }

  /**
   * Spends.
   *
   * @throws IllegalStateException if less than this is left; nothing is spent then
   */
  public synchronized void spend(String purpose, Epsilon epsilon) {
    Entry entry = new Entry(purpose, epsilon);
    if (!allows(epsilon)) {
      throw new IllegalStateException(
          "privacy budget of "
              + total
              + " has less than "
              + epsilon
              + " left; nothing is released");
    }
    entries.add(entry);
  }

  /** Returns the account as JSON, always the same text for the same account. */
  public synchronized String write() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("total", tree(total));
    tree.put(
        "spent",
        entries.stream()
            .map(e -> Map.of("purpose", e.purpose(), "epsilon", tree(e.epsilon())))
            .toList());
    return CanonicalJson.write(tree) + "\n";
  }

  private static Object tree(Epsilon epsilon) {
    return List.of(epsilon.numerator(), epsilon.denominator());
  }

  /**
   * Reads a saved account.
   *
   * @return the account, or the problem; one that overspent is not read
   */
  public static Reading<PrivacyBudget> read(String json) {
    Reading<Object> tree = JsonTree.read(json);
    if (tree.value().isEmpty()) {
      return failed("indicator.budgetSyntax");
    }
    Optional<PrivacyBudget> budget = budget(tree.get());
    return budget.map(Reading::of).orElseGet(() -> failed("indicator.budgetPart"));
  }

  private static Reading<PrivacyBudget> failed(String code) {
    return Reading.failed(List.of(Problem.error("", code, Map.of())));
  }

  private static Optional<PrivacyBudget> budget(Object tree) {
    if (!(tree instanceof Map<?, ?> map) || !(map.get("spent") instanceof List<?> spent)) {
      return Optional.empty();
    }
    try {
      PrivacyBudget budget = new PrivacyBudget(epsilon(map.get("total")));
      for (Object each : spent) {
        if (!(each instanceof Map<?, ?> entry) || !(entry.get("purpose") instanceof String text)) {
          return Optional.empty();
        }
        budget.spend(text, epsilon(entry.get("epsilon")));
      }
      return Optional.of(budget);
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static Epsilon epsilon(@Nullable Object tree) {
    if (tree instanceof List<?> list
        && list.size() == 2
        && list.get(0) instanceof Double n
        && list.get(1) instanceof Double d
        && n == n.intValue()
        && d == d.intValue()) {
      return new Epsilon(n.intValue(), d.intValue());
    }
    throw new IllegalArgumentException("an epsilon is two whole numbers");
  }

  /** Returns the total and how many payments were made. */
  @Override
  public synchronized String toString() {
    return "PrivacyBudget[" + total + ", " + entries.size() + " payments]";
  }
}
