/** Rules, scorers, index, allocation, explanation and evaluation of matches. */
module io.github.imisproject.matching {
  requires static transitive org.jspecify;
  requires transitive io.github.imisproject.core;
  requires transitive io.github.imisproject.i18n;
  requires tools.jackson.databind;

  exports io.github.imisproject.matching;
  exports io.github.imisproject.matching.evaluation;
  exports io.github.imisproject.matching.evaluation.statistics;
  exports io.github.imisproject.matching.evaluation.trec;
  exports io.github.imisproject.matching.allocation;
  exports io.github.imisproject.matching.allocation.arrivals;
  exports io.github.imisproject.matching.allocation.io;
  exports io.github.imisproject.matching.allocation.mechanism;
}
