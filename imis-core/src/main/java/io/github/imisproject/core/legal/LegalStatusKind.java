package io.github.imisproject.core.legal;

/**
 * The kind of a person's legal status, in the terms of the European Migration Network.
 *
 * @see <a
 *     href="https://home-affairs.ec.europa.eu/networks/european-migration-network-emn/emn-asylum-and-migration-glossary_en">EMN
 *     glossary</a>
 */
public enum LegalStatusKind {
  /** Has asked for international protection and waits for the final decision. */
  ASYLUM_APPLICANT,
  /** Is recognised as a refugee. */
  REFUGEE,
  /** Is protected because of a risk of serious harm on return. */
  SUBSIDIARY_PROTECTION,
  /** Is protected as one of a group after a mass displacement. */
  TEMPORARY_PROTECTION,
  /** May stay for humanitarian reasons under national law. */
  HUMANITARIAN_PERMIT,
  /** May stay to live with family. */
  FAMILY_REUNIFICATION,
  /** Has the status of a long-term resident. */
  LONG_TERM_RESIDENT,
  /** May stay in order to work. */
  WORK_PERMIT,
  /** May stay in order to study. */
  STUDENT,
  /** Is a citizen of the European Union. */
  EU_CITIZEN,
  /** Is recognised as stateless. */
  STATELESS,
  /** Waits for a decision other than on asylum. */
  PENDING,
  /** Has no right to stay on record; never exported, never counted. */
  IRREGULAR,
  /** Another status; see its code. */
  OTHER,
  /** Nobody recorded the status. */
  UNKNOWN;

  /** Returns whether records with this status may leave the system or enter a statistic. */
  public boolean mayBeExported() {
    return this != IRREGULAR;
  }
}
