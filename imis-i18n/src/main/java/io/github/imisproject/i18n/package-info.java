/** What a reader gets of a text in several languages. */
@NullMarked
package io.github.imisproject.i18n;

import org.jspecify.annotations.NullMarked;
