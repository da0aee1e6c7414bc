package io.github.imisproject.core.offer;

/** The field of life an offer belongs to; finer topics are concepts beside it. */
public enum OfferCategory {
  /** Work. */
  EMPLOYMENT,
  /** A home. */
  HOUSING,
  /** School and university. */
  EDUCATION,
  /** Courses for work. */
  TRAINING,
  /** Language courses and practice. */
  LANGUAGE,
  /** Health. */
  HEALTHCARE,
  /** Benefits and help in need. */
  WELFARE,
  /** Legal aid and papers. */
  LEGAL,
  /** Interpreting and translation. */
  INTERPRETING,
  /** Care of children. */
  CHILDCARE,
  /** Meeting people. */
  SOCIAL,
  /** Arts and heritage. */
  CULTURE,
  /** Sport and play. */
  SPORT,
  /** Helping others. */
  VOLUNTEERING,
  /** One person at another's side. */
  MENTORING,
  /** Information and orientation. */
  INFORMATION,
  /** Another field. */
  OTHER
}
