package io.github.imisproject.matching.gap;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageActivity;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.terms.RequiredDocument;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Proficiency;
import io.github.imisproject.matching.internal.Requirements;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The changes of a profile that could matter for one offer, from what the offer names: languages,
 * skills, documents, and how far to travel.
 *
 * <p>Stateless and thread-safe. What a person has is read from the view that the consent gate made;
 * what no consent covers counts as not there. Consent itself is never among the changes: nobody is
 * to be talked into it by a better place in a list.
 */
public final class ProfileChanges {
  /** The level up to which a language is worth learning for an offer that states none. */
  private static final CefrLevel FLUENT = CefrLevel.C1;

  /** How much farther a person might travel, in steps of ten kilometres. */
  private static final List<Integer> FARTHER = List.of(1, 2, 5);

  private static final int TEN_KILOMETRES = 10_000;
  private static final int FARTHEST_METRES = 1_000_000;

  private ProfileChanges() {}

  /**
   * Returns the changes that could matter, each with its cost; those that cost {@link
   * ChangeCosts#NEVER} are left out.
   *
   * @param person what may be seen of the person
   * @param offer the offer
   * @param reference where the names of concepts are looked up
   * @param costs what is declared changeable, and at which cost
   */
  public static List<WhatIf<Person>> towards(
      PersonView person, Offer offer, ReferenceData reference, ChangeCosts costs) {
    List<WhatIf<Person>> changes = new ArrayList<>();
    languages(person, offer).forEach(language -> learn(changes, person, language, costs));
    Set<ConceptRef> own = new LinkedHashSet<>();
    person
        .known(PersonField.SKILLS)
        .ifPresent(
            skills -> skills.stream().map(Skill::concept).forEach(c -> c.ifPresent(own::add)));
    for (ConceptRef skill : skills(offer)) {
      if (!own.contains(skill)) {
        add(
            changes,
            Reason.of("gap.skill").with("skill", reference.name(skill)),
            PersonField.SKILLS,
            skill.toString(),
            costs.perSkill(),
            p -> PersonCopies.withSkill(p, skill));
      }
    }
    Set<ConceptRef> held = person.known(PersonField.DOCUMENTS).orElse(Set.of());
    for (ConceptRef document : documents(offer)) {
      if (!held.contains(document)) {
        add(
            changes,
            Reason.of("gap.document").with("document", reference.name(document)),
            PersonField.DOCUMENTS,
            document.toString(),
            costs.perDocument(),
            p -> PersonCopies.withDocument(p, document));
      }
    }
    person
        .known(PersonField.TRAVEL_RANGE)
        .ifPresent(metres -> travel(changes, metres, costs.perTenKilometres()));
    return List.copyOf(changes);
  }

  private static void learn(
      List<WhatIf<Person>> changes,
      PersonView person,
      LanguageRequirement wanted,
      ChangeCosts costs) {
    Optional<CefrLevel> own =
        Proficiency.level(
            person.known(PersonField.LANGUAGES).orElse(List.of()),
            wanted.language(),
            EnumSet.allOf(LanguageActivity.class));
    int levels = Proficiency.stepsTo(own, wanted.minimum());
    for (int steps = 1; steps <= levels; steps++) {
      CefrLevel level = CefrLevel.values()[wanted.minimum().ordinal() - levels + steps];
      add(
          changes,
          Reason.of("gap.language")
              .with("language", wanted.language())
              .with("level", new Argument.Code(level.name())),
          PersonField.LANGUAGES,
          wanted.language().value(),
          steps * costs.perLanguageLevel(),
          p -> PersonCopies.withLanguage(p, wanted.language(), level));
    }
  }

  private static void travel(List<WhatIf<Person>> changes, int metres, double perTenKilometres) {
    for (int tens : FARTHER) {
      int farther = metres + tens * TEN_KILOMETRES;
      if (farther <= FARTHEST_METRES) {
        add(
            changes,
            Reason.of("gap.travel").with("kilometres", new Argument.Amount(farther / 1000.0, 0)),
            PersonField.TRAVEL_RANGE,
            "",
            tens * perTenKilometres,
            p -> PersonCopies.withTravelRange(p, farther));
      }
    }
  }

  private static void add(
      List<WhatIf<Person>> changes,
      Reason reason,
      PersonField<?> field,
      String which,
      double cost,
      UnaryOperator<Person> applied) {
    if (Double.isFinite(cost)) {
      changes.add(
          new WhatIf<>(
              new Change(reason, field.name(), Change.Actor.SEEKER, cost),
              field.name() + "/" + which,
              applied));
    }
  }

  /** Each language once, at the highest level any part of the offer asks for. */
  private static List<LanguageRequirement> languages(PersonView person, Offer offer) {
    List<LanguageRequirement> wanted = new ArrayList<>(Requirements.languages(offer));
    predicates(offer)
        .filter(Predicate.LanguageAtLeast.class::isInstance)
        .map(p -> ((Predicate.LanguageAtLeast) p).requirement())
        .forEach(wanted::add);
    offer.details().languages().stream()
        .map(OfferedLanguage::language)
        .map(language -> LanguageRequirement.of(language, FLUENT))
        .forEach(wanted::add);
    Set<LanguageTag> tags = new LinkedHashSet<>();
    wanted.forEach(requirement -> tags.add(requirement.language()));
    return tags.stream()
        .map(
            tag ->
                LanguageRequirement.of(
                    tag,
                    wanted.stream()
                        .filter(r -> r.language().equals(tag))
                        .map(LanguageRequirement::minimum)
                        .max(CefrLevel::compareTo)
                        .orElse(FLUENT)))
        .toList();
  }

  private static Set<ConceptRef> skills(Offer offer) {
    Set<ConceptRef> skills = new LinkedHashSet<>(Requirements.skills(offer));
    predicates(offer)
        .filter(Predicate.HasSkill.class::isInstance)
        .forEach(p -> skills.add(((Predicate.HasSkill) p).skill()));
    skills.addAll(Requirements.helpfulSkills(offer));
    return skills;
  }

  private static Set<ConceptRef> documents(Offer offer) {
    Set<ConceptRef> documents = new LinkedHashSet<>();
    predicates(offer)
        .filter(Predicate.HoldsDocument.class::isInstance)
        .forEach(p -> documents.add(((Predicate.HoldsDocument) p).document()));
    offer.details().requiredDocuments().stream()
        .map(RequiredDocument::document)
        .forEach(document -> document.ifPresent(documents::add));
    return documents;
  }

  private static Stream<Predicate> predicates(Offer offer) {
    return offer.details().eligibility().stream().flatMap(ProfileChanges::leaves);
  }

  private static Stream<Predicate> leaves(EligibilityRule rule) {
    if (rule instanceof EligibilityRule.All all) {
      return all.rules().stream().flatMap(ProfileChanges::leaves);
    }
    if (rule instanceof EligibilityRule.Any any) {
      return any.rules().stream().flatMap(ProfileChanges::leaves);
    }
    if (rule instanceof EligibilityRule.Not not) {
      return leaves(not.rule());
    }
    return Stream.of((Predicate) rule);
  }
}
