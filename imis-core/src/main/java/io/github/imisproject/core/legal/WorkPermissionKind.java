package io.github.imisproject.core.legal;

/** How far a person may work. */
public enum WorkPermissionKind {
  /** No work is allowed. */
  NONE,
  /** Some work is allowed: certain hours, employers, sectors or regions. */
  LIMITED,
  /** Any work is allowed. */
  FULL,
  /** Nobody recorded the permission. */
  UNKNOWN
}
