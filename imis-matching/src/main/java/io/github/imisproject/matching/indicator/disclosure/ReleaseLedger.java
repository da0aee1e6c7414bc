package io.github.imisproject.matching.indicator.disclosure;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Publishes cubes, once for each period, and remembers what was published.
 *
 * <p>Whoever asks again for a period gets the same counts again, even if a person has come or gone
 * since: a correction waits for the next period. A later period is compared with all earlier ones.
 * What is published is fixed by the family of cubes the ledger begins with; dividing the same
 * people in another way later, such as by shifted areas, would need a ledger of its own and a
 * decision, because figures for slightly different areas give away who lives between them.
 *
 * <p>A ledger holds nothing that is not public, so keeping it is no risk and erasing a person
 * leaves it as it is. What must not happen is to lose it and go on: save it with {@link #write}
 * after each publication. Thread-safe.
 */
public final class ReleaseLedger {
  /** The minimum that the founders asked for. */
  public static final int DEFAULT_MINIMUM = 10;

  private final int minimum;
  private final List<CubeDefinition> family;
  private final List<ReleasedCube> releases = new ArrayList<>();

  /**
   * Begins a ledger.
   *
   * @param minimum the smallest count that may be told, from 3 to 1000
   * @param family the cubes that will be published, no code twice
   * @throws IllegalArgumentException if the minimum is out of range or a code is taken twice
   */
  public ReleaseLedger(int minimum, List<CubeDefinition> family) {
    if (minimum < 3 || minimum > 1000) {
      throw new IllegalArgumentException("minimum is " + minimum + ", must be from 3 to 1000");
    }
    this.minimum = minimum;
    this.family = List.copyOf(family);
    Set<String> codes = new HashSet<>();
    for (CubeDefinition definition : family) {
      if (!codes.add(definition.code())) {
        throw new IllegalArgumentException("cube '" + definition.code() + "' is in it twice");
      }
    }
  }

  /**
   * What came of a publication.
   *
   * @param release what may be shown to anybody
   * @param protection what was done; for the publisher
   */
  public record Publication(ReleasedCube release, Protection protection) {
    /** Checks the parts. */
    public Publication {
      requireNonNull(release, "release");
      requireNonNull(protection, "protection");
    }
  }

  /**
   * Reads a saved ledger.
   *
   * @return the ledger, or every problem of the text
   */
  public static Reading<ReleaseLedger> read(String json) {
    return LedgerJson.read(json);
  }

  /** Returns the smallest count that may be told. */
  public int minimum() {
    return minimum;
  }

  /** Returns the cubes it publishes. */
  public List<CubeDefinition> family() {
    return family;
  }

  /** Returns all that was published, in that order. */
  public synchronized List<ReleasedCube> releases() {
    return List.copyOf(releases);
  }

  /** Returns what was published of a cube for a period. */
  public synchronized Optional<ReleasedCube> find(String cube, String period) {
    return releases.stream()
        .filter(r -> r.definition().code().equals(cube) && r.period().equals(period))
        .findFirst();
  }

  /**
   * Publishes a cube for a period, or returns what was published for it before.
   *
   * @param cube the counts
   * @param period the period's code, such as {@code 2026-Q1}: 1 to 40 letters, digits and hyphens
   * @throws IllegalArgumentException if the cube is not of the family or the code is malformed
   */
  public synchronized Publication publish(Cube cube, String period) {
    checkPeriod(period);
    if (!family.contains(cube.definition())) {
      throw new IllegalArgumentException(
          "cube '"
              + cube.definition().code()
              + "' is not defined like this in the ledger; the same people divided in another way"
              + " need a ledger of their own");
    }
    Optional<ReleasedCube> before = find(cube.definition().code(), period);
    if (before.isPresent()) {
      return new Publication(before.get(), Protection.NONE);
    }
    List<ReleasedCube> former =
        releases.stream().filter(r -> r.definition().equals(cube.definition())).toList();
    DisclosureControl.Outcome outcome =
        new DisclosureControl(minimum).release(cube, period, former);
    releases.add(outcome.release());
    return new Publication(outcome.release(), outcome.protection());
  }

  static void checkPeriod(String period) {
    if (!period.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException(
          "period is '" + period + "', must be 1 to 40 letters, digits and hyphens");
    }
  }

  /** Adds what a saved ledger holds. */
  void restore(ReleasedCube release) {
    releases.add(release);
  }

  /** Returns the ledger as JSON, always the same text for the same ledger. */
  public synchronized String write() {
    return LedgerJson.write(this);
  }
}
