package io.github.imisproject.core.place;

/** How a place can be reached, in the words of HSDS. */
public enum LocationType {
  /** One goes there. */
  PHYSICAL,
  /** One writes there. */
  POSTAL,
  /** One calls or visits it on the network. */
  VIRTUAL
}
