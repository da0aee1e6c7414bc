package io.github.imisproject.core.legal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Truth;
import java.time.LocalDate;

/**
 * A person's permission to work for a span of days.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind how far the person may work
 * @param validity when that holds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkPermission(
    WorkPermissionKind kind, @JsonProperty(defaultValue = "") DateRange validity) {
  /** Checks and copies the parts. */
  public WorkPermission {
    requireNonNull(kind, "kind");
    validity = Copies.orElse(validity, DateRange.ALWAYS);
  }

  /** Returns a permission without an end. */
  public static WorkPermission of(WorkPermissionKind kind) {
    return new WorkPermission(kind, DateRange.ALWAYS);
  }

  /**
   * Returns whether this permission is enough for work that asks for {@code required}, on a day.
   *
   * <p>Unknown outside the span it was recorded for, and where limited meets full.
   */
  public Truth allows(WorkPermissionKind required, LocalDate date) {
    if (required == WorkPermissionKind.NONE) {
      return Truth.TRUE;
    }
    if (!validity.contains(date)
        || kind == WorkPermissionKind.UNKNOWN
        || required == WorkPermissionKind.UNKNOWN) {
      return Truth.UNKNOWN;
    }
    return switch (kind) {
      case NONE -> Truth.FALSE;
      case FULL -> Truth.TRUE;
      default -> Truth.of(required == WorkPermissionKind.LIMITED);
    };
  }
}
