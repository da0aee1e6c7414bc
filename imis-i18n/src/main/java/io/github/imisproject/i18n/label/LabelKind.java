package io.github.imisproject.i18n.label;

/** The part a label plays for its concept. */
public enum LabelKind {
  /** The name to show. */
  PREFERRED,
  /** Another name, which may be shown. */
  ALTERNATIVE,
  /** A spelling that is searched and never shown. */
  HIDDEN
}
