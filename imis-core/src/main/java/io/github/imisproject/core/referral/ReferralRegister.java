package io.github.imisproject.core.referral;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps referrals and the places they hold.
 *
 * <p>Thread-safe without a global lock: two steps of one referral happen one after the other, and a
 * place is taken and given back exactly once. A step that cannot be taken changes nothing and comes
 * back as a problem. Held in memory; a portal stores the {@link Referral} values it gets back and
 * brings them in again with {@link #restore}.
 */
public final class ReferralRegister {
  private final Map<String, Referral> referrals = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> placesLeft = new ConcurrentHashMap<>();

  /**
   * Opens an offer, or changes how many places it has in all.
   *
   * @param offer the offer's id
   * @param places how many places it has in all, 0 or more; if more are held already, none is taken
   *     away, and none is given until enough came back
   */
  public void open(String offer, int places) {
    if (places < 0) {
      throw new IllegalArgumentException("places is " + places + ", must be 0 or more");
    }
    placesLeft.compute(
        offer,
        (id, left) -> {
          int held =
              (int)
                  referrals.values().stream()
                      .filter(r -> r.offer().equals(id) && r.state().holdsPlace())
                      .count();
          if (left == null) {
            return new AtomicInteger(places - held);
          }
          left.set(places - held);
          return left;
        });
  }

  /**
   * Brings a stored referral in; if it holds a place, that place is taken.
   *
   * @return the referral, or the problem that kept it out
   */
  public Reading<Referral> restore(Referral referral) {
    if (!placesLeft.containsKey(referral.offer())) {
      return refused("referral.unknownOffer", Map.of("offer", referral.offer()));
    }
    if (referrals.putIfAbsent(referral.id(), referral) != null) {
      return refused("referral.exists", Map.of("id", referral.id()));
    }
    if (referral.state().holdsPlace()) {
      places(referral.offer()).decrementAndGet();
    }
    return Reading.of(referral);
  }

  /**
   * Puts an offer to a person.
   *
   * @param id the new referral's id
   * @param person the person's pseudonymous id
   * @param offer the offer's id
   * @param at when
   * @return the referral, or the problem that kept it from being made
   */
  public Reading<Referral> propose(String id, String person, String offer, Instant at) {
    return restore(
        new Referral(id, person, offer, List.of(ReferralStep.to(ReferralState.PROPOSED, at))));
  }

  /**
   * Takes one step.
   *
   * @param id the referral's id
   * @param step where to, when and why
   * @return the referral after the step, or the problem that kept it from being taken
   */
  public Reading<Referral> advance(String id, ReferralStep step) {
    Reading<Referral>[] result = newResult();
    referrals.computeIfPresent(
        id,
        (key, referral) -> {
          result[0] = step(referral, step);
          return result[0].value().orElse(referral);
        });
    Reading<Referral> reading = result[0];
    return reading == null ? refused("referral.unknown", Map.of("id", id)) : reading;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // a one-element holder for a lambda
  private static Reading<Referral>[] newResult() {
    return new Reading[1];
  }

  /** Runs while no other step of the same referral can. */
  private Reading<Referral> step(Referral referral, ReferralStep step) {
    ReferralState from = referral.state();
    if (!from.next().contains(step.state())) {
      return refused(
          "referral.transition",
          Map.of(
              "id",
              referral.id(),
              "from",
              from.name(),
              "to",
              step.state().name(),
              "possible",
              from.next().toString()));
    }
    if (step.at().isBefore(referral.since())) {
      return refused(
          "referral.time", Map.of("id", referral.id(), "since", referral.since().toString()));
    }
    boolean takes = step.state().holdsPlace() && !from.holdsPlace();
    boolean gives = from.holdsPlace() && !step.state().holdsPlace();
    AtomicInteger places = places(referral.offer());
    if (takes && places.getAndUpdate(left -> left > 0 ? left - 1 : left) <= 0) {
      return refused("referral.full", Map.of("offer", referral.offer()));
    }
    if (gives) {
      places.incrementAndGet();
    }
    return Reading.of(referral.after(step));
  }

  private AtomicInteger places(String offer) {
    return placesLeft.computeIfAbsent(offer, o -> new AtomicInteger());
  }

  private static Reading<Referral> refused(String code, Map<String, String> arguments) {
    return Reading.failed(List.of(Problem.error("", code, arguments)));
  }

  /** Returns a referral. */
  public Optional<Referral> find(String id) {
    return Optional.ofNullable(referrals.get(id));
  }

  /**
   * Returns how many places of an offer are free, or empty if the offer was never opened.
   *
   * @return 0 or more
   */
  public OptionalInt placesLeft(String offer) {
    AtomicInteger left = placesLeft.get(offer);
    return left == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, left.get()));
  }

  /** Returns the referrals of one person, in the order of their ids. */
  public List<Referral> ofPerson(String person) {
    return referrals.values().stream()
        .filter(r -> r.person().equals(person))
        .sorted(java.util.Comparator.comparing(Referral::id))
        .toList();
  }

  /**
   * Forgets all referrals of a person and gives back the places they hold.
   *
   * @return how many were forgotten
   */
  public int erase(String person) {
    int erased = 0;
    for (Referral referral : ofPerson(person)) {
      Referral last = referrals.remove(referral.id());
      if (last != null) {
        erased++;
        if (last.state().holdsPlace()) {
          places(last.offer()).incrementAndGet();
        }
      }
    }
    return erased;
  }
}
