package io.github.imisproject.i18n.format;

/** What a person's name is written for. */
public enum PersonNameStyle {
  /** To name the person in full, in the usual order of the name's language. */
  FULL,
  /** To address the person, given name only, as friends do. */
  FAMILIAR,
  /** To file the person in a list: the surname first. */
  SORTED,
  /** Initials, where there is no room. */
  INITIALS
}
