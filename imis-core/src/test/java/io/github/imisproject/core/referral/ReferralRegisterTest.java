package io.github.imisproject.core.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imisproject.core.problem.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A register of referrals")
class ReferralRegisterTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final ReferralRegister register = new ReferralRegister();

  @BeforeEach
  void open() {
    register.open("course", 2);
  }

  private static ReferralStep to(ReferralState state) {
    return state.needsReason()
        ? ReferralStep.to(state, NOON, "noTime")
        : ReferralStep.to(state, NOON);
  }

  private Reading<Referral> take(String id, ReferralState... states) {
    Reading<Referral> last = register.propose(id, "p-" + id, "course", NOON);
    for (ReferralState state : states) {
      last = register.advance(id, to(state));
    }
    return last;
  }

  private int left() {
    return register.placesLeft("course").orElseThrow();
  }

  @Test
  void keeps_the_whole_history_of_a_referral() {
    Referral done =
        take(
                "1",
                ReferralState.ACCEPTED,
                ReferralState.CONFIRMED,
                ReferralState.STARTED,
                ReferralState.COMPLETED)
            .get();
    assertThat(done.history())
        .extracting(ReferralStep::state)
        .containsExactly(
            ReferralState.PROPOSED,
            ReferralState.ACCEPTED,
            ReferralState.CONFIRMED,
            ReferralState.STARTED,
            ReferralState.COMPLETED);
    assertTrue(done.state().isEnd());
  }

  @Test
  void gives_a_place_on_confirmation_and_takes_it_back_at_the_end() {
    take("1", ReferralState.ACCEPTED);
    assertEquals(2, left());
    register.advance("1", to(ReferralState.CONFIRMED));
    assertEquals(1, left());
    register.advance("1", to(ReferralState.STARTED));
    assertEquals(1, left());
    register.advance("1", to(ReferralState.FAILED));
    assertEquals(2, left());
  }

  @Test
  void refuses_a_confirmation_when_no_place_is_left_and_changes_nothing() {
    take("1", ReferralState.ACCEPTED, ReferralState.CONFIRMED);
    take("2", ReferralState.ACCEPTED, ReferralState.CONFIRMED);
    Reading<Referral> third = take("3", ReferralState.ACCEPTED, ReferralState.CONFIRMED);
    assertThat(third.problems())
        .singleElement()
        .hasToString(
            "(document): offer course has no place left; offer another one, or wait until a place"
                + " is given back");
    assertEquals(ReferralState.ACCEPTED, register.find("3").orElseThrow().state());
  }

  @ParameterizedTest
  @EnumSource(ReferralState.class)
  void takes_legal_steps_only(ReferralState target) {
    take("1", ReferralState.ACCEPTED);
    boolean legal = ReferralState.ACCEPTED.next().contains(target);
    assertEquals(!legal, register.advance("1", to(target)).hasErrors());
  }

  @Test
  void refuses_steps_back_in_time_unknown_ids_and_ids_taken() {
    take("1");
    assertEquals(
        List.of("referral.time", "referral.unknown", "referral.exists", "referral.unknownOffer"),
        List.of(
                register.advance(
                    "1", ReferralStep.to(ReferralState.ACCEPTED, NOON.minusSeconds(1))),
                register.advance("9", to(ReferralState.ACCEPTED)),
                register.propose("1", "p", "course", NOON),
                register.propose("2", "p", "nowhere", NOON))
            .stream()
            .map(r -> r.problems().get(0).code())
            .toList());
  }

  @Test
  void asks_why_where_a_referral_is_declined() {
    assertThatThrownBy(() -> ReferralStep.to(ReferralState.DECLINED, NOON))
        .hasMessage("reason is missing; state DECLINED needs the code of a reason");
  }

  @Test
  void forgets_a_person_and_gives_the_places_back() {
    take("1", ReferralState.ACCEPTED, ReferralState.CONFIRMED);
    assertEquals(1, register.erase("p-1"));
    assertEquals(2, left());
    assertThat(register.find("1")).isEmpty();
  }

  @Test
  void gives_100_places_to_exactly_100_of_1_000_who_come_at_once() throws Exception {
    register.open("course", 100);
    ExecutorService pool = Executors.newFixedThreadPool(16);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Boolean>> answers = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      String id = "r" + i;
      register.propose(id, "p" + i, "course", NOON);
      register.advance(id, to(ReferralState.ACCEPTED));
      answers.add(
          pool.submit(
              () -> {
                start.await();
                return !register.advance(id, to(ReferralState.CONFIRMED)).hasErrors();
              }));
    }
    start.countDown();
    int confirmed = 0;
    for (Future<Boolean> answer : answers) {
      confirmed += answer.get() ? 1 : 0;
    }
    pool.shutdown();
    assertEquals(100, confirmed);
    assertEquals(0, left());
  }

  @Test
  void loses_no_place_in_many_random_steps_at_once() throws Exception {
    int operations = Boolean.getBoolean("imis.nightly") ? 1_000_000 : 100_000;
    register.open("course", 20);
    for (int i = 0; i < 200; i++) {
      register.propose("r" + i, "p", "course", NOON);
    }
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Future<?>> workers = new ArrayList<>();
    for (int worker = 0; worker < 8; worker++) {
      Random random = new Random(worker);
      workers.add(
          pool.submit(
              () -> {
                for (int i = 0; i < operations / 8; i++) {
                  ReferralState[] states = ReferralState.values();
                  String id = "r" + random.nextInt(200);
                  register.advance(id, to(states[1 + random.nextInt(states.length - 1)]));
                  if (register.find(id).filter(r -> r.state().isEnd()).isPresent()) {
                    String fresh = id + "-" + random.nextLong();
                    register.propose(fresh, "q", "course", NOON);
                    register.advance(fresh, to(ReferralState.ACCEPTED));
                    register.advance(fresh, to(ReferralState.CONFIRMED));
                    register.advance(fresh, to(ReferralState.FAILED));
                  }
                }
              }));
    }
    for (Future<?> worker : workers) {
      worker.get();
    }
    pool.shutdown();
    long held =
        register.ofPerson("p").stream().filter(r -> r.state().holdsPlace()).count()
            + register.ofPerson("q").stream().filter(r -> r.state().holdsPlace()).count();
    assertEquals(20 - held, left());
  }
}
