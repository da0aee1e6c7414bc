/** The domain model: people, offers, places, stories, consent, vocabularies and their JSON. */
module io.github.imisproject.core {
  requires static transitive org.jspecify;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive jakarta.validation;
  requires org.hibernate.validator;
  requires tools.jackson.databind;

  exports io.github.imisproject.core.competence;
  exports io.github.imisproject.core.concept;
  exports io.github.imisproject.core.consent;
  exports io.github.imisproject.core.document;
  exports io.github.imisproject.core.eligibility;
  exports io.github.imisproject.core.esco;
  exports io.github.imisproject.core.interchange;
  exports io.github.imisproject.core.json;
  exports io.github.imisproject.core.hsds;
  exports io.github.imisproject.core.legal;
  exports io.github.imisproject.core.local;
  exports io.github.imisproject.core.offer.terms;
  exports io.github.imisproject.core.offer;
  exports io.github.imisproject.core.person;
  exports io.github.imisproject.core.place;
  exports io.github.imisproject.core.problem;
  exports io.github.imisproject.core.procedure;
  exports io.github.imisproject.core.provider;
  exports io.github.imisproject.core.referral;
  exports io.github.imisproject.core.rights;
  exports io.github.imisproject.core.schedule;
  exports io.github.imisproject.core.story;
  exports io.github.imisproject.core.text;
  exports io.github.imisproject.core.validation;
  exports io.github.imisproject.core.value;
  exports io.github.imisproject.core.vocabulary;

  opens io.github.imisproject.core.competence;
  opens io.github.imisproject.core.concept;
  opens io.github.imisproject.core.consent;
  opens io.github.imisproject.core.document;
  opens io.github.imisproject.core.eligibility;
  opens io.github.imisproject.core.legal;
  opens io.github.imisproject.core.offer;
  opens io.github.imisproject.core.offer.terms;
  opens io.github.imisproject.core.person;
  opens io.github.imisproject.core.place;
  opens io.github.imisproject.core.procedure;
  opens io.github.imisproject.core.provider;
  opens io.github.imisproject.core.schedule;
  opens io.github.imisproject.core.story;
  opens io.github.imisproject.core.text;
  opens io.github.imisproject.core.value;
}
