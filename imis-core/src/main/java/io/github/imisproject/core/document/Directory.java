package io.github.imisproject.core.document;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.provider.Organisation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;

/**
 * What a town offers: regions, organisations, places and offers.
 *
 * <p>Immutable and thread-safe. References may lead nowhere, as in real directories; {@link
 * #problems} lists them.
 *
 * @param regions the regions, no id twice
 * @param organisations the organisations, no id twice
 * @param places the places, no id twice
 * @param offers the offers, no id twice
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Directory(
    List<@Valid Region> regions,
    List<@Valid Organisation> organisations,
    List<@Valid Place> places,
    List<@Valid Offer> offers,
    @JsonIgnore Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Directory {
    regions = Copies.list(regions);
    organisations = Copies.list(organisations);
    places = Copies.list(places);
    offers = Copies.list(offers);
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants()
        .ids("regions", regions.stream().map(Region::id).toList())
        .ids("organisations", organisations.stream().map(Organisation::id).toList())
        .ids("places", places.stream().map(Place::id).toList())
        .ids("offers", offers.stream().map(Offer::id).toList())
        .check();
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }

  /** Returns the references that lead nowhere, as warnings in the order of the document. */
  public List<Problem> problems() {
    return References.of(this);
  }
}
