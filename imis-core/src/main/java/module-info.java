/** The domain model: people, offers, places, stories, consent, vocabularies and their JSON. */
module io.github.imisproject.core {
  requires static transitive org.jspecify;
  requires transitive jakarta.validation;
  requires org.hibernate.validator;
  requires tools.jackson.databind;

  exports io.github.imisproject.core.problem;
  exports io.github.imisproject.core.text;
  exports io.github.imisproject.core.vocabulary;
}
