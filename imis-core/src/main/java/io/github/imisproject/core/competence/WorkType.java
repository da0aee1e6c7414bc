package io.github.imisproject.core.competence;

/**
 * In what kind of work a skill was used, unpaid and unseen work included.
 *
 * @see "Tabiya, inclusive taxonomy: the seen and unseen economy"
 */
public enum WorkType {
  /** Paid work for an employer. */
  WAGE,
  /** Work on one's own account. */
  SELF_EMPLOYED,
  /** A traineeship without pay. */
  UNPAID_TRAINEE,
  /** Care, housework, farming for the family, community work. */
  UNSEEN
}
