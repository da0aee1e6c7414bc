package io.github.imisproject.core.schedule;

/** How one takes part, as in HSDS. */
public enum AttendingType {
  /** On the spot. */
  PHYSICAL,
  /** On the network. */
  VIRTUAL,
  /** Either way. */
  HYBRID
}
