package io.github.imisproject.core.place;

import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of regions and which lies in which.
 *
 * <p>Immutable and thread-safe. Every question costs at most one step for each level.
 *
 * @param all the regions, in the order given
 */
public record Regions(List<Region> all) {
  /** No region: each id lies only in itself. */
  public static final Regions NONE = new Regions(List.of());

  private static final int MAX_DEPTH = 64;

  /**
   * Copies the list.
   *
   * @throws InvalidValueException if two regions have one id or a region lies in itself
   */
  public Regions {
    all = Copies.list(all);
    Map<String, String> parents = parents(all);
    Invariants invariants = new Invariants().ids("all", all.stream().map(Region::id).toList());
    for (Region region : all) {
      invariants.that(
          !circular(region.id(), parents),
          "all",
          "model.cycle",
          "field",
          "parentId",
          "value",
          region.id());
    }
    invariants.check();
  }

  /** Returns the region with this id. */
  public Optional<Region> find(String id) {
    return all.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /**
   * Returns whether {@code inner} is {@code outer} or lies in it.
   *
   * <p>Unknown if the chain of parents from {@code inner} reaches a region that is not in this set,
   * so that what lies above it cannot be told.
   */
  public Truth contains(String outer, String inner) {
    String at = inner;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      if (at.equals(outer)) {
        return Truth.TRUE;
      }
      Optional<Region> region = find(at);
      if (region.isEmpty()) {
        return Truth.UNKNOWN;
      }
      if (region.get().parentId().isEmpty()) {
        return Truth.FALSE;
      }
      at = region.get().parentId().get();
    }
    return Truth.UNKNOWN;
  }

  private static Map<String, String> parents(List<Region> regions) {
    Map<String, String> parents = new HashMap<>();
    regions.forEach(r -> r.parentId().ifPresent(p -> parents.put(r.id(), p)));
    return parents;
  }

  private static boolean circular(String id, Map<String, String> parents) {
    String at = parents.get(id);
    for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
      if (at.equals(id)) {
        return true;
      }
      at = parents.get(at);
    }
    return at != null;
  }
}
