package io.github.imisproject.matching;

import io.github.imisproject.matching.IndexedMatcher.BatchEnd;
import io.github.imisproject.matching.IndexedMatcher.BatchResult;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.index.Hits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Asks one question for each of many seekers, on several threads, and hands the answers over in the
 * order of the seekers. Used once.
 *
 * <p>Holds a few parcels of seekers at a time, however many there are. An end before the last one
 * leaves a prefix: every seeker up to the end has the whole answer, none after it has any.
 */
final class Batch<P, C> {
  /** How many seekers a thread takes at once: enough to forget what handing over costs. */
  private static final int PARCEL = 32;

  /** How many parcels are under way for each thread. */
  private static final int AHEAD = 4;

  private final Iterator<? extends MatchRequest<P>> requests;
  private final Function<MatchRequest<P>, Hits<C>> search;
  private final RunControl control;
  private final BiConsumer<? super MatchRequest<P>, ? super Hits<C>> receiver;
  private long answered;

  Batch(
      Iterator<? extends MatchRequest<P>> requests,
      Function<MatchRequest<P>, Hits<C>> search,
      RunControl control,
      BiConsumer<? super MatchRequest<P>, ? super Hits<C>> receiver) {
    this.requests = requests;
    this.search = search;
    this.control = control;
    this.receiver = receiver;
  }

  private record Parcel<P, C>(List<MatchRequest<P>> requests, List<Hits<C>> answers) {
    boolean isWhole() {
      return answers.size() == requests.size();
    }
  }

  BatchResult run(int threads) {
    boolean whole =
        threads == 1 ? runHere() : runOn(Executors.newFixedThreadPool(threads), threads);
    if (whole) {
      return new BatchResult(answered, BatchEnd.COMPLETE);
    }
    return new BatchResult(
        answered, control.cancelled().getAsBoolean() ? BatchEnd.CANCELLED : BatchEnd.DEADLINE);
  }

  private boolean runHere() {
    while (requests.hasNext()) {
      if (!deliver(answer(next()))) {
        return false;
      }
    }
    return true;
  }

  private boolean runOn(ExecutorService pool, int threads) {
    Deque<Future<Parcel<P, C>>> underWay = new ArrayDeque<>();
    try {
      while (requests.hasNext() || !underWay.isEmpty()) {
        while (requests.hasNext() && underWay.size() < AHEAD * threads) {
          List<MatchRequest<P>> parcel = next();
          underWay.add(pool.submit(() -> answer(parcel)));
        }
        if (!deliver(underWay.remove().get())) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted after " + answered + " seekers", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private List<MatchRequest<P>> next() {
    List<MatchRequest<P>> parcel = new ArrayList<>(PARCEL);
    while (parcel.size() < PARCEL && requests.hasNext()) {
      parcel.add(requests.next());
    }
    return parcel;
  }

  /** Answers as much of a parcel as there is time for. */
  private Parcel<P, C> answer(List<MatchRequest<P>> parcel) {
    List<Hits<C>> answers = new ArrayList<>(parcel.size());
    for (MatchRequest<P> request : parcel) {
      if (control.cancelled().getAsBoolean() || control.deadlinePassed().getAsBoolean()) {
        break;
      }
      answers.add(search.apply(request));
    }
    return new Parcel<>(parcel, answers);
  }

  /** Hands a parcel over; returns whether it was whole. */
  private boolean deliver(Parcel<P, C> parcel) {
    for (int i = 0; i < parcel.answers().size(); i++) {
      receiver.accept(parcel.requests().get(i), parcel.answers().get(i));
    }
    answered += parcel.answers().size();
    control.progress().report("seekers", answered, -1);
    return parcel.isWhole();
  }
}
