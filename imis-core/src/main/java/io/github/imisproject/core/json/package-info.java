/**
 * The one JSON door: everything of the model goes in and out here. Start at {@link
 * io.github.imisproject.core.json.ImisJson}.
 *
 * <p>Reading is done in two steps. Text becomes a draft, checked for syntax, encoding, double keys
 * and the limits of {@link io.github.imisproject.core.json.JsonLimits}; the draft then becomes a
 * value, or a list of everything that is wrong with it, each problem with its JSON pointer, its
 * rule and its fix, in five languages. Unknown members of entities are kept and written back. No
 * type of the JSON library inside can be seen from outside.
 */
@NullMarked
package io.github.imisproject.core.json;

import org.jspecify.annotations.NullMarked;
