package io.github.imisproject.matching.allocation.arrivals;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.mechanism.PricedPlacement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A year of arrivals: advises on each batch, while people decide.
 *
 * <p>For each advice, futures are drawn from the latest households, with a seed, and capacity is
 * priced at what it is worth to them; a household's place is worth its score less the price of the
 * room it takes and, if wanted, less a charge where the place is ahead of the year. The batch gets
 * the places that are worth most together, and each household all its options with what choosing
 * them would lose. Whoever decides may pin places before, or choose another option after; nothing
 * is taken until {@link #commit}. Prices follow what was decided, so an override costs only itself.
 *
 * <p>There is no worst-case guarantee. {@link #save} and {@link #restore} keep a year; {@link
 * #replay} works it out anew and comes to the same bytes. Not thread-safe. One advice is bounded
 * work for the prices (a few hundredths of a second) and a search for the batch.
 *
 * @see DynamicPlacement the published mechanism with exact shadow prices, for small markets
 * @see "N. Ahani, P. Goelz, A. D. Procaccia, A. Teytelboym and A. C. Trapp, Dynamic Placement in
 *     Refugee Resettlement, Operations Research 72 (2024)"
 * @see "K. Bansak and E. Paulson, Outcome-Driven Dynamic Refugee Assignment with Allocation
 *     Balancing, Operations Research 72 (2024), for the charge on load"
 */
public final class OnlineAllocator {
  /** How many prices may be looked at for one advice: some hundredths of a second. */
  private static final long WORK = 10_000_000;

  /** A future with more households than this is drawn in small, and counts for more. */
  private static final int MOST_DRAWS = 20_000;

  private final OnlineSettings settings;
  private final YearCapacity start;
  private final List<Arrival> history;
  private final List<OnlineEvent> events = new ArrayList<>();
  private final OnlineLedger ledger;

  /** Those from whom futures are drawn, the earliest first. */
  private final List<Arrival> seen;

  private double[] prices;
  private int advices;
  private int remaining;

  private OnlineAllocator(OnlineSettings settings, YearCapacity start, List<Arrival> history) {
    this.settings = settings;
    this.start = start;
    this.history = history;
    this.ledger = new OnlineLedger(start);
    this.seen = new ArrayList<>(history);
    this.prices = new double[start.places().size() * start.services().size()];
    this.remaining = settings.expected();
  }

  /**
   * Opens a year.
   *
   * @param settings how to look ahead
   * @param start the capacity of the whole year
   * @param history households of the past, the earliest first; may be empty
   * @return the allocator, or what is wrong with the history: unknown places, negative needs
   */
  public static Reading<OnlineAllocator> open(
      OnlineSettings settings, YearCapacity start, List<Arrival> history) {
    requireNonNull(settings, "settings");
    OnlineAllocator opened = new OnlineAllocator(settings, start, List.copyOf(history));
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      opened.ledger.checkArrival("/history/" + i, history.get(i), problems);
    }
    return problems.isEmpty() ? Reading.of(opened) : Reading.failed(problems);
  }

  /** Returns all that is known, to be kept. */
  public OnlineState save() {
    return new OnlineState(settings, start, history, events);
  }

  /**
   * Continues a kept year, with the prices that were kept. O(events).
   *
   * @return the allocator, or why the events do not fit each other
   */
  public static Reading<OnlineAllocator> restore(OnlineState state) {
    return rerun(state, false);
  }

  /**
   * Works a kept year out anew, prices included. Whoever saves the result gets the same state, if
   * nobody has changed it.
   *
   * @return the allocator, or why the events do not fit each other
   */
  public static Reading<OnlineAllocator> replay(OnlineState state) {
    return rerun(state, true);
  }

  private static Reading<OnlineAllocator> rerun(OnlineState state, boolean anew) {
    Reading<OnlineAllocator> opened = open(state.settings(), state.start(), state.history());
    if (opened.value().isEmpty()) {
      return opened;
    }
    OnlineAllocator allocator = opened.get();
    for (int i = 0; i < state.events().size(); i++) {
      List<Problem> problems = allocator.apply(state.events().get(i), anew);
      if (!problems.isEmpty()) {
        String at = "/events/" + i;
        return Reading.failed(
            problems.stream()
                .map(p -> new Problem(at + p.path(), p.code(), p.arguments(), p.severity()))
                .toList());
      }
    }
    return opened;
  }

  private List<Problem> apply(OnlineEvent event, boolean anew) {
    if (event instanceof OnlineEvent.Advised advised) {
      if (anew) {
        return advise(advised.batch(), advised.pins()).problems();
      }
      List<Problem> problems = checkAdvice(advised);
      if (problems.isEmpty()) {
        arrive(advised.batch());
        prices = flat(advised.prices());
        advices++;
        events.add(event);
      }
      return problems;
    }
    if (event instanceof OnlineEvent.Committed committed) {
      return commit(committed.places()).problems();
    }
    if (event instanceof OnlineEvent.Released released) {
      return release(released.party()).problems();
    }
    if (event instanceof OnlineEvent.CapacitySet changed) {
      return setCapacity(changed.place(), changed.capacity()).problems();
    }
    if (event instanceof OnlineEvent.Expected expected) {
      expect(expected.remaining());
    }
    return List.of();
  }

  private List<Problem> checkAdvice(OnlineEvent.Advised advised) {
    List<Problem> problems = ledger.checkBatch(advised.batch(), advised.pins());
    int services = start.services().size();
    boolean fits = advised.prices().size() == start.places().size();
    for (List<Double> row : advised.prices()) {
      fits &= row.size() == services && row.stream().allMatch(p -> p >= 0 && !p.isInfinite());
    }
    if (!fits) {
      problems.add(OnlineLedger.error("/prices", "online.prices"));
    }
    return problems;
  }

  /** Advises on a batch of which nobody is pinned. */
  public Reading<Advice> advise(List<Arrival> batch) {
    return advise(batch, Map.of());
  }

  /**
   * Advises on a batch. A household that waits for a decision may be advised on again, for instance
   * with a pin.
   *
   * @param batch the households, in canonical order
   * @param pins the place of those whom a case worker has fixed; the others are placed around them
   * @return the advice, or all that is wrong with batch and pins; then nothing has changed
   */
  public Reading<Advice> advise(List<Arrival> batch, Map<String, String> pins) {
    List<Problem> problems = ledger.checkBatch(batch, pins);
    if (!problems.isEmpty()) {
      return Reading.failed(problems);
    }
    arrive(batch);
    YearCapacity free = ledger.remaining();
    prices = price(free, batch);
    advices++;
    events.add(new OnlineEvent.Advised(batch, pins, rows(prices)));
    YearCapacity besidePins = free;
    List<Arrival> open = new ArrayList<>();
    for (Arrival arrival : batch) {
      String pin = pins.get(arrival.id());
      besidePins = pin == null ? besidePins : besidePins.without(arrival, pin);
      if (pin == null) {
        open.add(arrival);
      }
    }
    return Reading.of(advice(batch, pins, open, besidePins));
  }

  private void arrive(List<Arrival> batch) {
    for (Arrival arrival : batch) {
      if (!ledger.isKnown(arrival.id())) {
        seen.add(arrival);
        remaining = Math.max(0, remaining - 1);
      }
    }
    ledger.await(batch);
  }

  private double[] price(YearCapacity free, List<Arrival> batch) {
    if (settings.samples() == 0 || seen.isEmpty()) {
      return new double[prices.length];
    }
    int from = Math.max(0, seen.size() - settings.window());
    List<Arrival> pool = seen.subList(from, seen.size());
    int[] drawn = new int[pool.size()];
    int draws = Math.min(remaining, MOST_DRAWS);
    for (int sample = 0; sample < settings.samples(); sample++) {
      long seed = ArrivalPool.sampleSeed(settings.seed(), advices, sample);
      java.util.Random random = new java.util.Random(seed);
      for (int i = 0; i < draws; i++) {
        drawn[random.nextInt(drawn.length)]++;
      }
    }
    FuturePrices market = new FuturePrices(free);
    double weight = draws == 0 ? 0 : (double) remaining / draws / settings.samples();
    for (int i = 0; i < drawn.length; i++) {
      if (drawn[i] > 0) {
        market.add(pool.get(i), drawn[i] * weight, start.places());
      }
    }
    batch.forEach(arrival -> market.add(arrival, 1, start.places()));
    return market.solve(prices, advices == 0 ? 2 * WORK : WORK);
  }

  private Advice advice(
      List<Arrival> batch, Map<String, String> pins, List<Arrival> open, YearCapacity free) {
    double[] load = load();
    double[] charge = new double[load.length];
    for (int i = 0; i < charge.length; i++) {
      charge[i] = settings.multiplier() * prices[i] + load[i];
    }
    PricedPlacement placed =
        PricedPlacement.solve(
            DynamicPlacement.problem(free, open),
            Optional.of(charge),
            settings.nodeLimit(),
            RunControl.UNLIMITED);
    Map<String, Optional<String>> recommended = new LinkedHashMap<>();
    for (int i = 0; i < open.size(); i++) {
      int place = placed.place(i);
      recommended.put(
          open.get(i).id(), place < 0 ? Optional.empty() : Optional.of(start.places().get(place)));
    }
    AdviceOptions options = new AdviceOptions(free, prices, settings.multiplier(), load);
    List<Advice.ForHousehold> households = new ArrayList<>();
    for (Arrival arrival : batch) {
      String pin = pins.get(arrival.id());
      Optional<String> place =
          pin == null ? recommended.getOrDefault(arrival.id(), Optional.empty()) : Optional.of(pin);
      households.add(
          new Advice.ForHousehold(arrival.id(), place, pin != null, options.of(arrival, place)));
    }
    return new Advice(households, prices(), placed.isProven());
  }

  /** What a unit costs where a place has used more of its capacity than the year has passed. */
  private double[] load() {
    double[] load = new double[prices.length];
    int services = start.services().size();
    double all = (double) ledger.arrived() + remaining;
    double elapsed = all == 0 ? 0 : ledger.arrived() / all;
    for (int i = 0; i < load.length && settings.balance() > 0; i++) {
      long total = ledger.total(i / services, i % services);
      double used = total == 0 ? 0 : (double) ledger.used(i / services, i % services) / total;
      load[i] = settings.balance() * Math.max(0, used - elapsed);
    }
    return load;
  }

  /**
   * Takes people's decisions: places, recommended or not, and for some none.
   *
   * @param decisions the place of each household; empty leaves it unplaced, for good
   * @return what is left, or all that is wrong; then nothing has changed
   */
  public Reading<YearCapacity> commit(Map<String, Optional<String>> decisions) {
    OnlineEvent.Committed event = new OnlineEvent.Committed(decisions);
    return change(
        ledger.checkDecisions(event.places()), event, () -> ledger.decide(event.places()));
  }

  /** Takes back a household's place, because it left or never came; its room is free again. */
  public Reading<YearCapacity> release(String party) {
    return change(
        ledger.checkRelease(party), new OnlineEvent.Released(party), () -> ledger.release(party));
  }

  /**
   * Sets the capacity of a place for the whole year, the part in use included.
   *
   * @return what is left, or why that cannot be: an unknown place, or less than is in use
   */
  public Reading<YearCapacity> setCapacity(String place, List<Long> capacity) {
    List<Long> copy = List.copyOf(capacity);
    return change(
        ledger.checkCapacity(place, copy),
        new OnlineEvent.CapacitySet(place, copy),
        () -> ledger.setCapacity(place, copy));
  }

  private Reading<YearCapacity> change(List<Problem> problems, OnlineEvent event, Runnable done) {
    if (!problems.isEmpty()) {
      return Reading.failed(problems);
    }
    done.run();
    events.add(event);
    return Reading.of(ledger.remaining());
  }

  /**
   * Corrects how many households are still to come, those advised on not counted.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public void expect(int households) {
    events.add(new OnlineEvent.Expected(households));
    remaining = households;
  }

  /** Returns how many households are still expected. */
  public int expected() {
    return remaining;
  }

  /** Returns for each place what one unit of each service was worth at the last advice. */
  public Map<String, List<Double>> prices() {
    Map<String, List<Double>> byPlace = new LinkedHashMap<>();
    List<List<Double>> rows = rows(prices);
    for (int l = 0; l < rows.size(); l++) {
      byPlace.put(start.places().get(l), rows.get(l));
    }
    return byPlace;
  }

  /** Returns what is left of the year's capacity. */
  public YearCapacity remaining() {
    return ledger.remaining();
  }

  /** Returns the place of each household that has one, by id. */
  public Map<String, String> placements() {
    return ledger.placements();
  }

  /** Returns the households that wait for a decision, in the order in which they came. */
  public List<String> waiting() {
    return ledger.pending();
  }

  private List<List<Double>> rows(double[] flat) {
    int services = start.services().size();
    List<List<Double>> rows = new ArrayList<>();
    for (int l = 0; l < start.places().size(); l++) {
      rows.add(Arrays.stream(flat, l * services, (l + 1) * services).boxed().toList());
    }
    return rows;
  }

  private static double[] flat(List<List<Double>> rows) {
    return rows.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
  }
}
