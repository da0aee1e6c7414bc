/**
 * Checks the text files of an application. Start at {@link ResourceLinter}.
 *
 * <p>Files come in as {@link ResourceFile}s: Java properties (in UTF-8 or with escapes), JSON with
 * languages as keys at any depth or one file for each language, and XLIFF. What comes out is a list
 * of {@link LintFinding}s with file, line and column. What is a defect is decided in {@link
 * io.github.imisproject.i18n.check}; this package knows about files, keys and languages.
 */
@NullMarked
package io.github.imisproject.i18n.lint;

import org.jspecify.annotations.NullMarked;
