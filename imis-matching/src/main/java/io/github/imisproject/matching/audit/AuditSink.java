package io.github.imisproject.matching.audit;

/**
 * Where records go: a file that is only appended to, a database, a queue.
 *
 * <p>Called once for each record, on the thread that matches, after the result is made. If it
 * throws, the caller of the matcher gets the exception and no result: what cannot be recorded is
 * not answered. Must be thread-safe if the matcher is used by several threads.
 */
@FunctionalInterface
public interface AuditSink {
  /** Takes one record. */
  void append(AuditRecord entry);
}
