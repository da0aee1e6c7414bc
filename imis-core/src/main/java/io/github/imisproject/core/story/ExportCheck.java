package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.ConsentDecision;
import io.github.imisproject.core.consent.Consents;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.DenialReason;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.place.Regions;
import io.github.imisproject.core.story.StoryExport.Reason;
import io.github.imisproject.core.story.StoryExport.Withheld;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides, story by story, what one readership may have. Default deny. Not thread-safe. */
final class ExportCheck {
  private final Stories all;
  private final Readership readership;
  private final LocalDate asOf;
  private final Regions regions;
  private final Map<String, Consent> consents = new HashMap<>();
  private final Map<String, Withheld> withheld = new LinkedHashMap<>();

  ExportCheck(Stories all, Readership readership, LocalDate asOf, Regions regions) {
    this.all = all;
    this.readership = requireNonNull(readership, "readership");
    this.asOf = requireNonNull(asOf, "asOf");
    this.regions = requireNonNull(regions, "regions");
    all.consents().forEach(consent -> consents.put(consent.id(), consent));
  }

  StoryExport export() {
    Map<String, Story> allowed = new LinkedHashMap<>();
    for (Story story : all.stories()) {
      Optional<Withheld> no = examine(story);
      if (no.isPresent()) {
        withheld.put(story.id(), no.get());
      } else {
        allowed.put(story.id(), withoutUngranted(story));
      }
    }
    holdBackReplies(allowed);
    return new StoryExport(
        readership, asOf, List.copyOf(allowed.values()), new ArrayList<>(withheld.values()));
  }

  private Optional<Withheld> examine(Story story) {
    Optional<Consent> consent = Optional.ofNullable(consents.get(story.consentId()));
    if (readership instanceof Readership.Teller teller) {
      // What one told oneself is one's own, whatever became of the consent to publish it.
      return consent.filter(c -> c.subjectId().equals(teller.subjectId())).isPresent()
          ? Optional.empty()
          : Optional.of(new Withheld(story.id(), Reason.AUDIENCE, Optional.empty()));
    }
    if (!reaches(story)) {
      return Optional.of(new Withheld(story.id(), Reason.AUDIENCE, Optional.empty()));
    }
    List<DataCategory> categories = new ArrayList<>(List.of(DataCategory.STORY));
    story.sensitivities().forEach(s -> s.category().ifPresent(categories::add));
    for (DataCategory category : categories) {
      Optional<DenialReason> denial = denial(story, consent, category);
      if (denial.isPresent()) {
        return Optional.of(new Withheld(story.id(), Reason.CONSENT, denial));
      }
    }
    return Optional.empty();
  }

  private boolean reaches(Story story) {
    return switch (story.audience()) {
      case PUBLIC -> true;
      case REGION ->
          readership instanceof Readership.Partner
              || readership instanceof Readership.Residents residents
                  && story.regionId().filter(r -> holds(r, residents.regionId())).isPresent();
      case PARTNERS -> readership instanceof Readership.Partner;
      case PRIVATE -> false;
    };
  }

  private boolean holds(String outer, String inner) {
    return outer.equals(inner) || regions.contains(outer, inner) == Truth.TRUE;
  }

  private Optional<DenialReason> denial(
      Story story, Optional<Consent> consent, DataCategory category) {
    if (consent.isEmpty()) {
      return Optional.of(DenialReason.NO_RECORD);
    }
    boolean named = story.audience() == StoryAudience.PARTNERS;
    Optional<String> recipient =
        named && readership instanceof Readership.Partner partner
            ? Optional.of(partner.organisationId())
            : Optional.empty();
    // This story's own consent decides: agreeing to one telling is not agreeing to another.
    Consents own = new Consents(consent.get().subjectId(), List.of(consent.get()), story.minor());
    ConsentDecision decision = own.decide(category, Purpose.STORY_PUBLICATION, recipient, asOf);
    return decision instanceof ConsentDecision.Denied denied
        ? Optional.of(denied.reason())
        : Optional.empty();
  }

  private Story withoutUngranted(Story story) {
    boolean own = readership instanceof Readership.Teller;
    boolean describesCulture =
        story.topics().stream().anyMatch(t -> t.scheme().equals(Vocabularies.CULTURES));
    Optional<Consent> consent = Optional.ofNullable(consents.get(story.consentId()));
    return !own
            && describesCulture
            && denial(story, consent, DataCategory.ETHNIC_ORIGIN).isPresent()
        ? story.withoutTopicsOf(Vocabularies.CULTURES)
        : story;
  }

  /** A reply may quote what it answers; it goes no further than that, through whole threads. */
  private void holdBackReplies(Map<String, Story> allowed) {
    if (readership instanceof Readership.Teller) {
      return;
    }
    boolean changed = true;
    Set<String> known = new HashSet<>();
    all.stories().forEach(story -> known.add(story.id()));
    // An answer to what was withdrawn may have come in later, and may quote it as well.
    all.tombstones().forEach(tombstone -> known.add(tombstone.id()));
    while (changed) {
      changed = false;
      for (Story story : List.copyOf(allowed.values())) {
        Optional<String> parent = story.inReplyTo().filter(known::contains);
        if (parent.isPresent() && !allowed.containsKey(parent.get())) {
          allowed.remove(story.id());
          withheld.put(story.id(), new Withheld(story.id(), Reason.REPLY, Optional.empty()));
          changed = true;
        }
      }
    }
  }
}
