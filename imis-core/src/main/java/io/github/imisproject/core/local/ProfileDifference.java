package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.json.MergePatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One place where two profiles differ, after all their patches.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pointer the JSON pointer of the member, such as {@code /categories/HOUSING/weight}
 * @param before its JSON in the first profile; empty if the first has no such member
 * @param after its JSON in the second profile; empty if the second has no such member
 */
public record ProfileDifference(String pointer, Optional<String> before, Optional<String> after) {
  /**
   * Checks that there is a difference.
   *
   * @throws IllegalArgumentException if neither has the member, or both have the same
   */
  public ProfileDifference {
    requireNonNull(pointer, "pointer");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    if (before.equals(after)) {
      throw new IllegalArgumentException("both are the same at '" + pointer + "'");
    }
  }

  /** What became of a member. */
  public enum Kind {
    /** Only the second profile has it. */
    ADDED,
    /** Only the first profile has it. */
    REMOVED,
    /** Both have it, and not the same. */
    CHANGED
  }

  /** Returns what became of the member. */
  public Kind kind() {
    return before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
  }

  /**
   * Returns every difference, in the order of the first profile and then of the second.
   *
   * <p>An object that only one of the two has is one difference, a list too. Linear in the size of
   * both.
   */
  public static List<ProfileDifference> between(LocalProfile first, LocalProfile second) {
    List<ProfileDifference> differences = new ArrayList<>();
    compare("", first.document(), second.document(), differences);
    return List.copyOf(differences);
  }

  /**
   * Returns the differences as a merge patch that makes the second profile out of the first.
   *
   * @return the members of the patch
   * @see MergePatch
   */
  public static Map<String, Object> patch(LocalProfile first, LocalProfile second) {
    return MergePatch.between(first.document(), second.document())
        .orElseThrow(() -> new IllegalStateException("a checked profile holds no null"));
  }

  private static void compare(
      String pointer,
      Map<String, Object> first,
      Map<String, Object> second,
      List<ProfileDifference> differences) {
    Set<String> names = new LinkedHashSet<>(first.keySet());
    names.addAll(second.keySet());
    for (String name : names) {
      String at = pointer + "/" + Layer.escape(name);
      Object before = first.get(name);
      Object after = second.get(name);
      if (before instanceof Map<?, ?> && after instanceof Map<?, ?>) {
        compare(at, JsonMembers.cast(before), JsonMembers.cast(after), differences);
      } else {
        Optional<String> old = Optional.ofNullable(before).map(JsonMembers::write);
        Optional<String> now = Optional.ofNullable(after).map(JsonMembers::write);
        if (!old.equals(now)) {
          differences.add(new ProfileDifference(at, old, now));
        }
      }
    }
  }
}
