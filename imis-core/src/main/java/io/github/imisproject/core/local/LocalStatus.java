package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.legal.LegalGround;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermissionKind;
import java.util.Optional;

/**
 * What one legal status means in a town's law.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code its notation in the vocabulary of legal statuses: a kind of the model, or a local
 *     code that people carry beside the kind {@link LegalStatusKind#OTHER}
 * @param kind the kind of the model
 * @param mayWork which permission to work the status itself gives; none if a person needs one of
 *     her own
 * @param ground the law that gives it; present if {@code mayWork} is
 */
public record LocalStatus(
    String code,
    LegalStatusKind kind,
    Optional<WorkPermissionKind> mayWork,
    Optional<LegalGround> ground) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if work is allowed without a ground
   */
  public LocalStatus {
    requireNonNull(code, "code");
    requireNonNull(kind, "kind");
    requireNonNull(mayWork, "mayWork");
    requireNonNull(ground, "ground");
    if (mayWork.isPresent() && ground.isEmpty()) {
      throw new IllegalArgumentException("mayWork is given without a ground; name the law");
    }
  }

  /** Returns whether it is a status that the model does not have. */
  public boolean isLocal() {
    return !code.equals(kind.name());
  }
}
