package io.github.imisproject.examples.benchmarks.allocation;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The same problems given to OR-Tools and JGraphT, building their models included. */
final class Rivals {
  static {
    Loader.loadNativeLibraries();
  }

  private Rivals() {}

  static long orToolsDense(int[] costs, int n) {
    LinearSumAssignment assignment = new LinearSumAssignment();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        assignment.addArcWithCost(i, j, costs[i * n + j]);
      }
    }
    assignment.solve();
    return assignment.getOptimalCost();
  }

  static long orToolsSparse(Instances.Sparse p) {
    MinCostFlow flow = new MinCostFlow();
    int columns = p.capacities().length;
    int sink = p.rows() + columns;
    for (int row = 0; row < p.rows(); row++) {
      flow.setNodeSupply(row, 1);
      for (int e = p.starts()[row]; e < p.starts()[row + 1]; e++) {
        flow.addArcWithCapacityAndUnitCost(row, p.rows() + p.columns()[e], 1, -p.weights()[e]);
      }
      flow.addArcWithCapacityAndUnitCost(row, sink, 1, 0);
    }
    for (int column = 0; column < columns; column++) {
      flow.addArcWithCapacityAndUnitCost(p.rows() + column, sink, p.capacities()[column], 0);
    }
    flow.setNodeSupply(sink, -p.rows());
    flow.solve();
    return -flow.getOptimalCost();
  }

  static long jGraphTDense(int[] costs, int n) {
    SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    Set<Integer> rows = new LinkedHashSet<>();
    Set<Integer> columns = new LinkedHashSet<>();
    for (int i = 0; i < n; i++) {
      rows.add(i);
      columns.add(n + i);
      graph.addVertex(i);
      graph.addVertex(n + i);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        graph.setEdgeWeight(graph.addEdge(i, n + j), costs[i * n + j]);
      }
    }
    return (long)
        new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, rows, columns)
            .getMatching()
            .getWeight();
  }
}
