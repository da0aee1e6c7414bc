/**
 * JSON of other standards as plain maps and lists, with nothing lost; closed to users.
 *
 * <p>{@link io.github.imisproject.core.internal.json.PlainJson} reads and writes documents whose
 * members are not this library's own, such as those of HSDS and schema.org. The order of members,
 * the digits of numbers, nulls and empty lists all stay as they were.
 */
@NullMarked
package io.github.imisproject.core.internal.json;

import org.jspecify.annotations.NullMarked;
