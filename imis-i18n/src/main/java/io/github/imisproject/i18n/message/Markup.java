package io.github.imisproject.i18n.message;

/** What keeps arguments and words of a message apart. */
enum Markup {
  /** Unicode isolates around arguments that could upset the sentence. */
  ISOLATES,
  /** Nothing, for a console or a log that cannot show isolates. */
  NONE,
  /** Everything escaped for HTML, arguments in {@code bdi} elements. */
  HTML
}
