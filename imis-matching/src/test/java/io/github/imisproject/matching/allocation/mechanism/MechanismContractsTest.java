package io.github.imisproject.matching.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.contract.MechanismContract;
import io.github.imisproject.matching.spi.MechanismProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Each installed mechanism")
class MechanismContractsTest {
  /** As a partner's test would, but for all mechanisms at once. */
  @TestFactory
  Stream<DynamicTest> keeps_the_contract() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Allocator mechanism : Mechanisms.installed(TieBreak.CANONICAL, 7)) {
      MechanismContract contract = () -> mechanism;
      for (Method method : MechanismContract.class.getMethods()) {
        if (method.isAnnotationPresent(Test.class)) {
          tests.add(
              DynamicTest.dynamicTest(
                  mechanism.id() + " " + method.getName().replace('_', ' '),
                  () -> run(contract, method)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(100);
    return tests.stream();
  }

  private static void run(MechanismContract contract, Method method) throws Throwable {
    try {
      method.invoke(contract);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Test
  void has_an_id_that_no_other_has() {
    Allocator greedy = new Greedy();
    assertThatThrownBy(() -> Mechanisms.distinct(List.of(greedy, new MaximumScore(), greedy)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two mechanisms have the id 'greedy'")
        .hasMessageContaining("give it another id");
  }

  @Test
  void may_come_from_a_provider_unless_its_id_is_taken() {
    MechanismProvider partner = (tieBreak, seed) -> List.of(new SerialOf("town-hall"));
    List<Allocator> installed = Mechanisms.installed(TieBreak.CANONICAL, 1, List.of(partner));
    assertThat(installed).extracting(Allocator::id).contains("town-hall", "families");
    MechanismProvider clash = (tieBreak, seed) -> List.of(new SerialOf("families"));
    assertThatThrownBy(() -> Mechanisms.installed(TieBreak.CANONICAL, 1, List.of(clash)))
        .hasMessageContaining("two mechanisms have the id 'families'");
  }

  /** What a partner might write: the serial rule of a town hall under another name. */
  private record SerialOf(String id) implements Allocator {
    @Override
    public Set<Guarantee> guarantees() {
      return new SerialDictatorship().guarantees();
    }

    @Override
    public Optional<Problem> refusal(AllocationProblem problem) {
      return new SerialDictatorship().refusal(problem);
    }

    @Override
    public Allocation allocate(AllocationProblem problem, RunControl control) {
      return new SerialDictatorship().allocate(problem, control);
    }
  }

  @Test
  void is_found_by_its_id() {
    for (Allocator mechanism : Mechanisms.installed(TieBreak.CANONICAL, 1)) {
      assertThat(Mechanisms.find(mechanism.id(), TieBreak.CANONICAL, 1)).isPresent();
    }
    assertThat(Mechanisms.find("FAMILIES", TieBreak.CANONICAL, 1)).isPresent();
    assertThat(Mechanisms.find("no-such", TieBreak.CANONICAL, 1)).isEmpty();
  }
}
