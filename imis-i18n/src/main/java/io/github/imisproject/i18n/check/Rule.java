package io.github.imisproject.i18n.check;

import java.util.function.Consumer;

/** One way in which a text can be wrong. Implementations are stateless and thread-safe. */
interface Rule {
  /** Hands every defect it finds to {@code out}, in the order of the text. */
  void check(Comparison texts, Consumer<Finding> out);
}
