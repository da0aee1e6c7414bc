/**
 * A JSON Schema and a data dictionary of the model, for a town with its own fields. Start at {@link
 * io.github.imisproject.examples.modelschema.ModelSchema}.
 *
 * <p>Both are made from the records of the model by a generator that reads them, so they cannot
 * fall behind; {@link io.github.imisproject.examples.modelschema.DataDictionary} reads the schema
 * and writes it as tables. The generator is a dependency of this example only: the published
 * libraries do not need it.
 */
@NullMarked
package io.github.imisproject.examples.modelschema;

import org.jspecify.annotations.NullMarked;
