/**
 * The ways of an administration, and a person's own plan through them. Start at {@link Procedures}.
 *
 * <p>A {@link Procedure} is a graph of {@link ProcedureStep}s, each with the documents it takes and
 * gives, its cost, place and validator. {@link Procedures#pathTo} answers "what is missing before I
 * can do this?": which steps, of this and of other procedures, in which order, and how soon it can
 * be done; and where no way leads there, what is in the way. An {@link IntegrationPlan} keeps what
 * a person means to do, has done, and had confirmed.
 *
 * @see "MICADO, an earlier European project, for the graph of steps with documents in and out"
 */
@NullMarked
package io.github.imisproject.core.procedure;

import org.jspecify.annotations.NullMarked;
