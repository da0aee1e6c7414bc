package io.github.imisproject.matching.allocation.arrivals;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A year whose arrivals are known, to be played through: what a study of placement needs.
 *
 * <p>Immutable and thread-safe; {@link #check} makes one.
 *
 * @param id its name; may be empty
 * @param capacity the capacity of the year
 * @param batches who came together, in order
 * @param futures for each batch the futures its prices come from; empty to draw them
 * @param history households of the past, the earliest first
 */
public record ArrivalYear(
    String id,
    YearCapacity capacity,
    List<List<Arrival>> batches,
    List<List<List<Arrival>>> futures,
    List<Arrival> history) {
  /** Copies the lists. */
  public ArrivalYear {
    requireNonNull(id, "id");
    requireNonNull(capacity, "capacity");
    batches = batches.stream().map(List::copyOf).toList();
    futures = futures.stream().map(b -> b.stream().map(List::copyOf).toList()).toList();
    history = List.copyOf(history);
  }

  /**
   * Checks a year: ids that come twice, places without a name, vectors of another length, negative
   * needs, scores that are no numbers, futures for too few or too many batches.
   *
   * @return the year, or all that is wrong
   */
  public static Reading<ArrivalYear> check(ArrivalYear year) {
    List<Problem> problems = new ArrayList<>();
    OnlineLedger ledger = new OnlineLedger(year.capacity());
    Set<String> ids = new HashSet<>();
    for (int b = 0; b < year.batches().size(); b++) {
      List<Arrival> batch = year.batches().get(b);
      for (int i = 0; i < batch.size(); i++) {
        String at = "/batches/" + b + "/" + i;
        ledger.checkArrival(at, batch.get(i), problems);
        if (!ids.add(batch.get(i).id())) {
          problems.add(OnlineLedger.error(at + "/id", "duplicateId", "id", batch.get(i).id()));
        }
      }
    }
    for (int b = 0; b < year.futures().size(); b++) {
      List<List<Arrival>> samples = year.futures().get(b);
      for (int s = 0; s < samples.size(); s++) {
        for (int i = 0; i < samples.get(s).size(); i++) {
          String at = "/futureSamples/" + b + "/" + s + "/" + i;
          ledger.checkArrival(at, samples.get(s).get(i), problems);
        }
      }
    }
    for (int i = 0; i < year.history().size(); i++) {
      ledger.checkArrival("/history/" + i, year.history().get(i), problems);
    }
    if (!year.futures().isEmpty() && year.futures().size() != year.batches().size()) {
      problems.add(
          OnlineLedger.error(
              "/futureSamples",
              "futureCount",
              "found",
              Integer.toString(year.futures().size()),
              "wanted",
              Integer.toString(year.batches().size())));
    }
    return problems.isEmpty() ? Reading.of(year) : Reading.failed(problems);
  }
}
