package io.github.imisproject.core.json;

import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;

/**
 * How much a document may hold before reading stops with a problem.
 *
 * <p>Immutable and thread-safe. The limits keep a hostile or broken file from filling the memory:
 * with {@link #DEFAULT} any file, however large, is answered within 256 MiB of heap.
 *
 * <p>Names of members are limited to 1000 characters always.
 *
 * @param depth how deep objects and arrays may nest, from 1 to 1000
 * @param stringLength how long one text may be, in UTF-16 characters
 * @param documentBytes how long a document may be, in bytes
 * @param numberLength how long one number may be, in characters
 * @param valuesPerEntity how many values (members and elements) one person, offer or other entity
 *     may hold
 * @param problems how many problems are collected before reading stops
 */
public record JsonLimits(
    int depth,
    int stringLength,
    long documentBytes,
    int numberLength,
    int valuesPerEntity,
    int problems) {

  /**
   * Depth 64, texts of 1 000 000 characters, documents of 32 MiB, numbers of 100 characters, 100
   * 000 values in one entity, 1000 problems.
   */
  public static final JsonLimits DEFAULT =
      new JsonLimits(64, 1_000_000, 32L << 20, 100, 100_000, 1000);

  /**
   * Checks the limits.
   *
   * @throws InvalidValueException if one is below 1, or {@code depth} is above 1000
   */
  public JsonLimits {
    new Invariants()
        .range("depth", depth, 1, 1000)
        .range("stringLength", stringLength, 1, Integer.MAX_VALUE)
        .range("documentBytes", documentBytes, 1, Long.MAX_VALUE)
        .range("numberLength", numberLength, 1, 10_000)
        .range("valuesPerEntity", valuesPerEntity, 1, Integer.MAX_VALUE)
        .range("problems", problems, 1, Integer.MAX_VALUE)
        .check();
  }

  /** Returns these limits with another length of documents, in bytes. */
  public JsonLimits withDocumentBytes(long bytes) {
    return new JsonLimits(depth, stringLength, bytes, numberLength, valuesPerEntity, problems);
  }

  /** Returns these limits with another length of texts, in characters. */
  public JsonLimits withStringLength(int characters) {
    return new JsonLimits(
        depth, characters, documentBytes, numberLength, valuesPerEntity, problems);
  }

  /** Returns these limits with another number of problems before reading stops. */
  public JsonLimits withProblems(int most) {
    return new JsonLimits(depth, stringLength, documentBytes, numberLength, valuesPerEntity, most);
  }
}
