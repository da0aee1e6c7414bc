package io.github.imisproject.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.AllocationRefusedException;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Quota;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.verify.AllocationVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Allocator} promises; the test of each mechanism implements it.
 *
 * <p>Whatever a result alone can show is checked by the {@link AllocationVerifier}, which knows no
 * mechanism. Claims about all results together, such as honesty being safe, need tests of their
 * own.
 */
public interface MechanismContract {
  /** Returns the mechanism to test. */
  Allocator mechanism();

  /**
   * Returns problems to try: towns with families and with single seats, with lists and scores, with
   * pins, with a quota, and with nobody at all. Add your own.
   */
  default List<AllocationProblem> problems() {
    List<AllocationProblem> problems = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      problems.add(town(number));
    }
    return problems;
  }

  /** Returns a small town with everything a problem can have; the same for the same number. */
  static AllocationProblem town(int number) {
    Random random = new Random(number);
    boolean equal = number % 2 == 0;
    AllocationDraft draft = new AllocationDraft("town " + number).services("beds", "school");
    int places = 1 + random.nextInt(3);
    int families = number == 0 ? 0 : 1 + random.nextInt(6);
    for (int l = 0; l < places; l++) {
      draft.place("l" + l, 2 + random.nextInt(5), 1 + random.nextInt(3));
    }
    draft.withScores();
    List<String> names = new ArrayList<>();
    for (int f = 0; f < families; f++) {
      names.add("f" + f);
      draft.party("f" + f, equal ? 1 : 1 + random.nextInt(3), equal ? 1 : random.nextInt(3));
      List<String> list = new ArrayList<>();
      for (int l = 0; l < places; l++) {
        list.add(random.nextInt(list.size() + 1), "l" + l);
        if (random.nextInt(6) > 0) {
          draft.score("f" + f, "l" + l, random.nextInt(11) / 10.0);
        }
      }
      draft.prefers("f" + f, list.toArray(new String[0]));
    }
    for (int l = 0; l < places; l++) {
      java.util.Collections.shuffle(names, random);
      draft.ranks("l" + l, names.toArray(new String[0]));
    }
    if (number % 5 == 1 && equal) {
      draft.pin("f0", "l0");
    }
    if (number % 7 == 3) {
      draft.quota(new Quota("all of l0", List.of("l0"), 1));
    }
    return draft.build();
  }

  /** The id stands in settings and reports, and in commands. */
  @Test
  default void has_an_id_in_small_letters_and_hyphens() {
    String id = mechanism().id();
    assertTrue(
        id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") && id.length() <= 64,
        () -> "id is '" + id + "'; write it like 'rank-maximal', with at most 64 characters");
  }

  /** An allocation that exceeds a capacity helps nobody. */
  @Test
  default void promises_at_least_to_be_feasible() {
    assertTrue(mechanism().guarantees().contains(Guarantee.FEASIBLE));
  }

  /** What cannot be honoured is refused with a reason, and nothing else is. */
  @Test
  default void refuses_exactly_what_it_says_it_refuses() {
    boolean served = false;
    for (AllocationProblem problem : problems()) {
      if (mechanism().refusal(problem).isPresent()) {
        assertThrows(
            AllocationRefusedException.class, () -> mechanism().allocate(problem), problem.id());
      } else {
        served = true;
        mechanism().allocate(problem);
      }
    }
    assertTrue(served, "no problem was served; add one to problems() that is");
  }

  /** The verifier decides, not the mechanism. */
  @Test
  default void keeps_its_promises_by_the_verifier() {
    Set<Guarantee> promised = mechanism().guarantees();
    for (AllocationProblem problem : served()) {
      Allocation result = mechanism().allocate(problem);
      AllocationVerifier verifier = new AllocationVerifier(problem);
      assertEquals(List.of(), verifier.check(result.placesByParty(), promised), problem.id());
      result
          .outcome()
          .ifPresent(
              outcome ->
                  assertEquals(
                      List.of(),
                      verifier.checkOutcome(result.placesByParty(), outcome),
                      problem.id()));
    }
  }

  /** Everybody stands in the result, whoever decided first stays there. */
  @Test
  default void accounts_for_everybody_and_keeps_pins() {
    for (AllocationProblem problem : served()) {
      Allocation result = mechanism().allocate(problem);
      assertEquals(problem.partyIds(), List.copyOf(result.assignment().keySet()));
      assertEquals(mechanism().id(), result.mechanism());
      for (int f = 0; f < problem.partyCount(); f++) {
        if (problem.pin(f) >= 0) {
          assertEquals(problem.pin(f), result.placeOf(f), problem.id());
        }
      }
    }
  }

  /** Options are arguments of the constructor; nothing else decides. */
  @Test
  default void says_the_same_again_under_any_default_language() {
    Locale before = Locale.getDefault();
    try {
      for (AllocationProblem problem : served()) {
        Allocation first = mechanism().allocate(problem);
        Locale.setDefault(Locale.forLanguageTag("fa"));
        assertEquals(first, mechanism().allocate(problem), problem.id());
        Locale.setDefault(before);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  /** A deadline gives the best so far; it never throws the work away. */
  @Test
  default void returns_something_sound_when_the_time_is_over_at_once() {
    RunControl over = new RunControl(() -> true, () -> false, RunControl.UNLIMITED.progress());
    for (AllocationProblem problem : served()) {
      Allocation result = mechanism().allocate(problem, over);
      assertEquals(
          List.of(),
          new AllocationVerifier(problem)
              .check(result.placesByParty(), Set.of(Guarantee.FEASIBLE)));
    }
  }

  /** Returns the problems that are not refused. */
  private List<AllocationProblem> served() {
    List<AllocationProblem> served = new ArrayList<>(problems());
    served.removeIf(problem -> mechanism().refusal(problem).isPresent());
    assertFalse(served.isEmpty(), "no problem was served; add one to problems() that is");
    return served;
  }
}
