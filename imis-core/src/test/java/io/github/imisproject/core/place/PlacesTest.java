package io.github.imisproject.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.value.Truth;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Points, places and regions")
class PlacesTest {
  private static final double HALF_ROUND = Math.PI * GeoPoint.EARTH_RADIUS_METRES;
  private final GeoPoint sparta = new GeoPoint(37.0745, 22.4303);
  private final GeoPoint athens = new GeoPoint(37.9838, 23.7275);

  @Test
  void know_how_far_Sparta_is_from_Athens() {
    // Great-circle distance by an independent calculator: 152.5 km.
    assertThat(sparta.distanceMetres(athens)).isCloseTo(152_500, within(500.0));
    assertThat(new GeoPoint(0, 0).distanceMetres(new GeoPoint(0, 1)))
        .isCloseTo(111_195.08, within(0.01));
    assertThat(new GeoPoint(90, 0).distanceMetres(new GeoPoint(-90, 0)))
        .isCloseTo(HALF_ROUND, within(0.001));
    assertThat(new GeoPoint(0, 0).distanceMetres(new GeoPoint(0, 180)))
        .isCloseTo(HALF_ROUND, within(0.001));
  }

  @Property
  void have_a_distance_that_is_a_metric(
      @ForAll @DoubleRange(min = -90, max = 90) double a,
      @ForAll @DoubleRange(min = -180, max = 180) double b,
      @ForAll @DoubleRange(min = -90, max = 90) double c,
      @ForAll @DoubleRange(min = -180, max = 180) double d) {
    GeoPoint first = new GeoPoint(a, b);
    GeoPoint second = new GeoPoint(c, d);
    double distance = first.distanceMetres(second);
    assertThat(distance).isBetween(0.0, 20_015_116.0);
    assertThat(second.distanceMetres(first)).isEqualTo(distance);
    assertThat(first.distanceMetres(first)).isZero();
    assertThat(first.distanceMetres(sparta) + sparta.distanceMetres(second) + 0.01)
        .isGreaterThanOrEqualTo(distance);
  }

  @Property
  void can_be_made_coarse_once_and_stay_near(
      @ForAll @DoubleRange(min = -85, max = 85) double latitude,
      @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
    GeoPoint point = new GeoPoint(latitude, longitude);
    GeoPoint coarse = point.coarse(1000);
    assertThat(coarse.distanceMetres(point)).isLessThan(1000);
    assertThat(coarse.coarse(1000)).isEqualTo(coarse);
  }

  @Test
  void are_on_the_earth() {
    assertThat(new GeoPoint(90, -180)).isNotNull();
    assertThat(new GeoPoint(-0.0, -0.0)).isEqualTo(new GeoPoint(0, 0));
    assertThatThrownBy(() -> new GeoPoint(122.4, 0))
        .hasMessage("/latitude: latitude is 122.4, must be from -90 to 90.");
    assertThatThrownBy(() -> new GeoPoint(0, 180.1)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> sparta.coarse(0)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void are_found_in_a_box_also_across_the_antimeridian() {
    BoundingBox laconia = new BoundingBox(36.4, 22.1, 37.3, 23.2);
    assertThat(laconia.contains(sparta)).isTrue();
    assertThat(laconia.contains(athens)).isFalse();
    BoundingBox pacific = new BoundingBox(-20, 170, 20, -170);
    assertThat(pacific.contains(new GeoPoint(0, 179))).isTrue();
    assertThat(pacific.contains(new GeoPoint(0, -179))).isTrue();
    assertThat(pacific.contains(new GeoPoint(0, 0))).isFalse();
    assertThat(laconia.contains(new GeoPoint(37.3, 23.2))).isTrue();
    assertThatThrownBy(() -> new BoundingBox(10, 0, 5, 1))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void hide_where_a_confidential_place_is() {
    Place.Builder builder =
        Place.builder("p", LocationType.PHYSICAL)
            .name(LocalizedText.of("en", "Shelter"))
            .description(LocalizedText.of("en", "Behind the station"))
            .address(Address.builder().city("Sparta").lines(List.of("Main street 1")).build())
            .point(sparta)
            .regionId("GR-653")
            .unknownMembers(Map.of("x-door", "green"));
    Place secret = builder.confidential(true).build();
    Place view = secret.publicView();
    assertThat(view.address()).isEmpty();
    assertThat(view.point()).isEmpty();
    assertThat(view.description()).isEmpty();
    assertThat(view.unknownMembers()).isEmpty();
    assertThat(view.regionId()).contains("GR-653");
    assertThat(view.name()).isEqualTo(secret.name());
    assertThat(view.confidential()).isTrue();
    assertThat(view.publicView()).isEqualTo(view);
    Place open = Place.builder("p", LocationType.PHYSICAL).point(sparta).build();
    assertThat(open.confidential()).isFalse();
    assertThat(open.publicView()).isSameAs(open);
  }

  @Test
  void lie_in_the_regions_above_them() {
    Regions regions =
        new Regions(
            List.of(
                region("GR", null),
                region("GR-J", "GR"),
                region("GR-653", "GR-J"),
                region("X", "outside")));
    assertThat(regions.contains("GR", "GR-653")).isEqualTo(Truth.TRUE);
    assertThat(regions.contains("GR-653", "GR-653")).isEqualTo(Truth.TRUE);
    assertThat(regions.contains("GR-653", "GR")).isEqualTo(Truth.FALSE);
    assertThat(regions.contains("GR", "X")).isEqualTo(Truth.UNKNOWN);
    assertThat(regions.contains("outside", "X")).isEqualTo(Truth.TRUE);
    assertThat(Regions.NONE.contains("a", "a")).isEqualTo(Truth.TRUE);
    assertThat(Regions.NONE.contains("a", "b")).isEqualTo(Truth.UNKNOWN);
    assertThat(regions.find("GR-J")).isPresent();
    assertThat(regions.find("none")).isEmpty();
  }

  @Test
  void never_lie_in_themselves() {
    assertThatThrownBy(() -> region("a", "a")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(
            () -> new Regions(List.of(region("a", "b"), region("b", "c"), region("c", "a"))))
        .hasMessageContaining("a lies in itself");
    assertThatThrownBy(() -> new Regions(List.of(region("a", null), region("a", null))))
        .hasMessageContaining("second time");
  }

  @Test
  void have_an_address_that_says_something() {
    assertThatThrownBy(() -> Address.builder().stateProvince("Laconia").build())
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Address.builder().lines(List.of("a", " ")).build())
        .hasMessageStartingWith("/lines/1");
    assertThat(Address.builder().city("Σπάρτη").country(new CountryCode("GR")).build().lines())
        .isEmpty();
  }

  private static Region region(String id, String parent) {
    Region.Builder builder = Region.builder(id, LocalizedText.of("en", id), new CountryCode("GR"));
    return parent == null ? builder.build() : builder.parentId(parent).build();
  }
}
