package io.github.imisproject.matching.rerank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which item belongs to which group, for rerankers and fairness measures alone.
 *
 * <p>Immutable and thread-safe. Groups are disjoint; an item may belong to none. No scorer has a
 * way to this data.
 *
 * @param byItem the group of each item, by the item's id
 */
public record Groups(Map<String, String> byItem) {
  /** Copies the map. */
  public Groups {
    byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
  }

  /** Returns the group of an item, or empty if it belongs to none. */
  public Optional<String> find(String item) {
    return Optional.ofNullable(byItem.get(item));
  }

  /** Returns whether an item belongs to a group. */
  public boolean contains(String group, String item) {
    return group.equals(byItem.get(item));
  }

  /** Says nothing of who belongs where, so that no log or exception can tell. */
  @Override
  public String toString() {
    return "Groups[" + byItem.size() + " items]";
  }
}
