package io.github.imisproject.core.samples;

import io.github.imisproject.core.competence.*;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.*;
import io.github.imisproject.core.document.*;
import io.github.imisproject.core.eligibility.*;
import io.github.imisproject.core.legal.*;
import io.github.imisproject.core.offer.*;
import io.github.imisproject.core.offer.terms.*;
import io.github.imisproject.core.person.*;
import io.github.imisproject.core.place.*;
import io.github.imisproject.core.procedure.IntegrationPlan;
import io.github.imisproject.core.procedure.PlanEntry;
import io.github.imisproject.core.procedure.Procedure;
import io.github.imisproject.core.procedure.ProcedureStep;
import io.github.imisproject.core.procedure.Procedures;
import io.github.imisproject.core.provider.*;
import io.github.imisproject.core.schedule.*;
import io.github.imisproject.core.value.*;
import java.util.List;

/** Every record of the model that has a JSON form. */
public final class Model {
  private Model() {}

  /** The records, in no particular order. */
  public static List<Class<?>> records() {
    return List.of(
        DateRange.class,
        Money.class,
        ConceptRef.class,
        LanguageSkill.class,
        LanguageRequirement.class,
        Skill.class,
        Education.class,
        Occupation.class,
        LegalStatus.class,
        WorkPermission.class,
        LegalGround.class,
        GeoPoint.class,
        BoundingBox.class,
        Address.class,
        Place.class,
        Region.class,
        ContactPoint.class,
        OrganisationDetails.class,
        Authorisation.class,
        Provider.class,
        PublicAuthority.class,
        Schedule.class,
        Guardian.class,
        Consent.class,
        Residence.class,
        Need.class,
        SupportNeed.class,
        Household.class,
        Household.Member.class,
        PersonDetails.class,
        Migrant.class,
        LocalMember.class,
        EligibilityRule.All.class,
        EligibilityRule.Any.class,
        EligibilityRule.Not.class,
        Predicate.AgeBetween.class,
        Predicate.LegalStatusIn.class,
        Predicate.GenderIn.class,
        Predicate.LanguageAtLeast.class,
        Predicate.LivesIn.class,
        Predicate.HasSkill.class,
        Predicate.EducationAtLeast.class,
        Predicate.HouseholdSizeBetween.class,
        Predicate.SingleParent.class,
        Predicate.WorkPermissionAtLeast.class,
        Predicate.HoldsDocument.class,
        PeriodicAmount.class,
        HoursPerWeek.class,
        RequiredDocument.class,
        GenderRestriction.class,
        Audience.class,
        Capacity.class,
        CostOption.class,
        OfferedLanguage.class,
        OfferDetails.class,
        ServiceOffer.class,
        JobOffer.class,
        HousingOffer.class,
        TrainingOffer.class,
        CulturalActivity.class,
        VolunteeringOffer.class,
        MentoringOffer.class,
        Directory.class,
        Profiles.class,
        ProcedureStep.class,
        Procedure.class,
        Procedures.class,
        PlanEntry.class,
        IntegrationPlan.class);
  }
}
