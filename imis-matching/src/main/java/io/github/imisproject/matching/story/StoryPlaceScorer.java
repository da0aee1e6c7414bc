package io.github.imisproject.matching.story;

import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.Regions;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.Optional;
import java.util.SortedSet;

/** Whether a story is about where the person lives now. */
public final class StoryPlaceScorer extends PersonStoryScorer {
  /** Creates the scorer. */
  public StoryPlaceScorer() {
    super("storyPlace");
  }

  @Override
  public Assessment assess(PersonView seeker, StoryView story, MatchContext context) {
    SortedSet<String> about = story.regionIds();
    if (about.isEmpty()) {
      return Assessment.notApplicable();
    }
    Optional<String> home = seeker.known(PersonField.RESIDENCE).flatMap(Residence::regionId);
    if (home.isEmpty()) {
      return Assessment.missing(Facts.missing(seeker, PersonField.RESIDENCE));
    }
    Regions regions = ReferenceData.of(context).regions();
    boolean near =
        about.stream()
            .anyMatch(
                region ->
                    region.equals(home.get())
                        || regions
                                .contains(region, home.get())
                                .or(regions.contains(home.get(), region))
                            == Truth.TRUE);
    return near
        ? Assessment.of(1, Reason.of("story.place.near"))
        : Assessment.of(0, Reason.of("story.place.elsewhere"));
  }
}
