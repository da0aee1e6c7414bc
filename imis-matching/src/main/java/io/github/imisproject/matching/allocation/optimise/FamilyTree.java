package io.github.imisproject.matching.allocation.optimise;

import io.github.imisproject.matching.allocation.RunControl;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Searches all assignments for a better one, exactly: bounds from knapsacks at each node, pairs
 * that no better assignment can have left out, and what is settled taken out of the problem.
 *
 * <p>Depth first, by the family on whose place the knapsacks disagree most. Not thread-safe.
 */
final class FamilyTree {
  private static final int ROOT_STEPS = 300;
  private static final int NODE_STEPS = 40;

  private final BooleanSupplier stop;
  private final RunControl control;
  private final long nodeLimit;
  private final int[] best;
  private long bestValue;
  private long openBound = Long.MIN_VALUE;
  private long nodes;
  private boolean stopped;

  FamilyTree(int[] best, long bestValue, long nodeLimit, BooleanSupplier stop, RunControl control) {
    this.control = control;
    this.best = best.clone();
    this.bestValue = bestValue;
    this.nodeLimit = nodeLimit;
    this.stop = stop;
  }

  /** A part of the problem that is still open: families by their original numbers. */
  private record Node(
      FamilyProblem problem,
      int[] ids,
      boolean[] mayStayOut,
      double[] prices,
      int[] settled,
      long base) {}

  /**
   * Searches.
   *
   * @param prices of capacity, from which families' prices start
   * @param rootBound the bound that these prices prove; the highest long if it overflows
   */
  void search(FamilyProblem problem, long[] prices, long rootBound) {
    int n = problem.parties();
    int[] ids = new int[n];
    Arrays.setAll(ids, f -> f);
    boolean[] mayStayOut = new boolean[n];
    Arrays.fill(mayStayOut, true);
    int[] settled = new int[n];
    Arrays.fill(settled, -1);
    double[] own = new double[n];
    boolean[] out = new boolean[problem.edges()];
    for (int f = 0; f < n; f++) {
      for (int e = problem.start(f); e < problem.end(f); e++) {
        own[f] = Math.max(own[f], FamilyGreedy.surplus(problem, prices, f, e));
      }
      if (rootBound < Long.MAX_VALUE) {
        exclude(problem, prices, rootBound, f, mayStayOut, out);
      }
    }
    Node root = new Node(problem, ids, mayStayOut, own, settled, 0);
    Node reduced = reduce(root, out, new boolean[out.length], -1);
    if (reduced != null) {
      explore(reduced, ROOT_STEPS, rootBound);
    }
  }

  /** Finds what no better assignment can have, in whole numbers: doubles would lose units. */
  private void exclude(
      FamilyProblem problem,
      long[] prices,
      long rootBound,
      int f,
      boolean[] mayStayOut,
      boolean[] out) {
    long most = 0;
    for (int e = problem.start(f); e < problem.end(f); e++) {
      most = Math.max(most, PriceSearch.surplus(problem, prices, f, e));
    }
    long least = bestValue - rootBound + most;
    mayStayOut[f] = least < 0;
    for (int e = problem.start(f); e < problem.end(f); e++) {
      out[e] = PriceSearch.surplus(problem, prices, f, e) <= least;
    }
  }

  private void explore(Node start, int steps, long parentBound) {
    Node node = start;
    long above = parentBound;
    while (true) {
      if (node.problem.edges() == 0) {
        offer(node.settled, node.base);
        return;
      }
      if (stopped || nodes >= nodeLimit || stop.getAsBoolean()) {
        stopped = true;
        openBound = Math.max(openBound, above);
        return;
      }
      nodes++;
      control.progress().report("tree", nodes, nodeLimit);
      FamilyProblem p = node.problem;
      if (!KnapsackBound.isSmall(p)) {
        stopped = true;
        openBound = Math.max(openBound, above);
        return;
      }
      KnapsackBound bound = new KnapsackBound(p, node.mayStayOut, node.prices);
      bound.run(steps, bestValue - node.base, stop);
      above = Math.min(above, bound.bound() + node.base);
      if (above <= bestValue) {
        return;
      }
      round(node, bound);
      long least = bestValue - node.base;
      long[] with = new long[p.edges()];
      long[] without = new long[p.edges()];
      bound.force(with, without);
      boolean[] out = new boolean[p.edges()];
      boolean[] in = new boolean[p.edges()];
      int gone = 0;
      boolean[] may = node.mayStayOut.clone();
      for (int f = 0; f < p.parties(); f++) {
        may[f] &= bound.withoutFamily(f, without) > least;
        for (int e = p.start(f); e < p.end(f); e++) {
          out[e] = with[e] <= least;
          in[e] = without[e] <= least;
          gone += out[e] ? 1 : 0;
        }
      }
      Node known = new Node(p, node.ids, may, bound.prices(), node.settled, node.base);
      if (gone > 0.2 * p.edges()) {
        Node reduced = reduce(known, out, in, -1);
        if (reduced == null) {
          return;
        }
        node = reduced;
        continue;
      }
      branch(known, bound, with, without, out, in, above);
      return;
    }
  }

  /** Tries each place of one family in turn, that of the highest bound first. */
  private void branch(
      Node node,
      KnapsackBound bound,
      long[] with,
      long[] without,
      boolean[] out,
      boolean[] in,
      long above) {
    FamilyProblem p = node.problem;
    int choice = -1;
    long most = Long.MAX_VALUE;
    for (int f = 0; f < p.parties(); f++) {
      long first = node.mayStayOut[f] ? bound.withoutFamily(f, without) : Long.MIN_VALUE;
      long second = Long.MIN_VALUE;
      int options = node.mayStayOut[f] ? 1 : 0;
      for (int e = p.start(f); e < p.end(f); e++) {
        if (out[e]) {
          continue;
        }
        options++;
        if (with[e] > first) {
          second = first;
          first = with[e];
        } else if (with[e] > second) {
          second = with[e];
        }
      }
      if (options < 2) {
        continue;
      }
      if (second < most) {
        most = second;
        choice = f;
      }
    }
    if (choice < 0) {
      Node reduced = reduce(node, out, in, -1);
      if (reduced != null) {
        if (reduced.problem.edges() == 0) offer(reduced.settled, reduced.base);
        else explore(reduced, NODE_STEPS, above);
      }
      return;
    }
    int first = p.start(choice);
    int options = p.end(choice) - first;
    long[] limits = new long[options + 1];
    for (int i = 0; i < options; i++) {
      limits[i] = out[first + i] ? Long.MIN_VALUE : with[first + i];
    }
    long outBound = bound.withoutFamily(choice, without);
    limits[options] = node.mayStayOut[choice] ? outBound : Long.MIN_VALUE;
    for (int i : Order.falling(Arrays.stream(limits).asDoubleStream().toArray())) {
      if (limits[i] <= bestValue - node.base) {
        continue;
      }
      boolean[] now = in.clone();
      if (i < options) {
        now[first + i] = true;
      }
      Node child = reduce(node, out, now, i < options ? -1 : choice);
      if (child != null) {
        explore(child, NODE_STEPS, Math.min(above, limits[i] + node.base));
      }
    }
  }

  /**
   * Takes settled families and impossible pairs out; returns null if nothing better is left.
   *
   * @param stays a family that stays unplaced, or -1
   */
  private @Nullable Node reduce(Node node, boolean[] out, boolean[] in, int stays) {
    FamilyProblem p = node.problem;
    int k = p.services();
    long[] left = new long[p.places() * k];
    for (int i = 0; i < left.length; i++) {
      left[i] = p.capacity(i / k, i % k);
    }
    int[] settled = node.settled.clone();
    long base = node.base;
    boolean[] gone = new boolean[p.parties()];
    boolean[] dead = out.clone();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int f = 0; f < p.parties(); f++) {
        if (gone[f]) {
          continue;
        }
        int options = 0;
        int only = -1;
        int must = -1;
        for (int e = p.start(f); e < p.end(f); e++) {
          if (!dead[e] && !fits(p, f, p.place(e), left)) {
            dead[e] = true;
          }
          if (in[e]) {
            if (must >= 0 || dead[e]) {
              return null;
            }
            must = e;
          }
          if (!dead[e]) {
            options++;
            only = e;
          }
        }
        boolean mayStayOut = node.mayStayOut[f];
        if (f == stays || options == 0) {
          if (must >= 0 || f != stays && !mayStayOut) {
            return null;
          }
          gone[f] = true;
        } else if (must >= 0 || options == 1 && !mayStayOut) {
          int e = must >= 0 ? must : only;
          gone[f] = true;
          changed = true;
          settled[node.ids[f]] = p.place(e);
          base += p.weight(e);
          for (int s = 0; s < k; s++) {
            left[p.place(e) * k + s] -= p.need(f, s);
          }
        }
      }
    }
    return rebuild(node, dead, gone, left, settled, base);
  }

  private static boolean fits(FamilyProblem p, int party, int place, long[] left) {
    for (int s = 0; s < p.services(); s++) {
      if (p.need(party, s) > left[place * p.services() + s]) {
        return false;
      }
    }
    return true;
  }

  private static Node rebuild(
      Node node, boolean[] dead, boolean[] gone, long[] left, int[] settled, long base) {
    FamilyProblem p = node.problem;
    int k = p.services();
    int count = 0;
    for (boolean g : gone) {
      count += g ? 0 : 1;
    }
    int[] ids = new int[count];
    boolean[] mayStayOut = new boolean[count];
    double[] own = new double[count];
    long[] needs = new long[count * k];
    int[] starts = new int[count + 1];
    int[] places = new int[p.edges()];
    long[] weights = new long[p.edges()];
    int edges = 0;
    int i = 0;
    for (int f = 0; f < p.parties(); f++) {
      if (!gone[f]) {
        ids[i] = node.ids[f];
        mayStayOut[i] = node.mayStayOut[f];
        own[i] = node.prices[f];
        for (int s = 0; s < k; s++) {
          needs[i * k + s] = p.need(f, s);
        }
        for (int e = p.start(f); e < p.end(f); e++) {
          if (!dead[e]) {
            places[edges] = p.place(e);
            weights[edges++] = p.weight(e);
          }
        }
        starts[++i] = edges;
      }
    }
    FamilyProblem rest =
        new FamilyProblem(
            k, needs, left, starts, Arrays.copyOf(places, edges), Arrays.copyOf(weights, edges));
    return new Node(rest, ids, mayStayOut, own, settled, base);
  }

  /** Makes an assignment from the knapsacks' choices, and keeps it if it is the best so far. */
  private void round(Node node, KnapsackBound bound) {
    FamilyProblem p = node.problem;
    FamilyState state = new FamilyState(p);
    for (int pass = 0; pass < 2; pass++) {
      for (int f = 0; f < p.parties(); f++) {
        int to = -1;
        for (int e = p.start(f); e < p.end(f) && state.place(f) < 0; e++) {
          if ((pass == 1 || bound.isChosen(e))
              && (to < 0 || p.weight(e) > p.weight(to))
              && state.fits(f, p.place(e))) {
            to = e;
          }
        }
        if (to >= 0) {
          state.add(f, p.place(to));
        }
      }
    }
    int[] places = node.settled.clone();
    for (int f = 0; f < p.parties(); f++) {
      places[node.ids[f]] = state.place(f);
    }
    offer(places, node.base + state.value());
  }

  private void offer(int[] places, long value) {
    if (value > bestValue) {
      bestValue = value;
      System.arraycopy(places, 0, best, 0, best.length);
    }
  }

  int[] best() {
    return best.clone();
  }

  long bestValue() {
    return bestValue;
  }

  /** Returns a bound for all assignments; equal to the best value if the search finished. */
  long bound() {
    return stopped ? Math.max(bestValue, openBound) : bestValue;
  }

  long nodes() {
    return nodes;
  }
}
