/**
 * What was used about whom, when and for what. Start at {@link
 * io.github.imisproject.matching.audit.AuditSink}.
 *
 * <p>A matcher made {@code withAudit} hands one {@link
 * io.github.imisproject.matching.audit.AuditRecord} for each person whose data it looked at to a
 * sink the caller brings. A record names fields, consents and hashes, never a value. {@link
 * io.github.imisproject.matching.audit.AuditTrail} keeps records as lines of JSON and takes one
 * person's out again; an {@link io.github.imisproject.matching.audit.AccessReport} is made of them,
 * as article 15 GDPR asks for. A recorded decision can be replayed to the same bytes.
 */
@NullMarked
package io.github.imisproject.matching.audit;

import org.jspecify.annotations.NullMarked;
