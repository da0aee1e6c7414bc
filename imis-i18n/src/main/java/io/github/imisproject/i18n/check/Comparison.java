package io.github.imisproject.i18n.check;

import java.util.Optional;

/** A text to check, and its source if there is one. */
record Comparison(Optional<CheckedText> source, CheckedText target, CheckOptions options) {}
