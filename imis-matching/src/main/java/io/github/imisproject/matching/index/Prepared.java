package io.github.imisproject.matching.index;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import io.github.imisproject.matching.internal.Nearness;
import io.github.imisproject.matching.internal.NeedFit;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a search over one segment can use again for every seeker.
 *
 * <p>Thread-safe. Holds reference data only, nothing about a seeker: it is as big as the places and
 * the concepts that were asked for, and no bigger than the vocabularies.
 */
final class Prepared {
  private final Map<String, Object> parts = new ConcurrentHashMap<>();

  /** Returns what was prepared under a name, or prepares it. */
  <T> T get(Class<T> type, String name, Supplier<T> maker) {
    Object known = parts.get(name);
    if (known == null) {
      // Two threads may both make it, with the same outcome.
      known = maker.get();
      parts.put(name, known);
    }
    return type.cast(known);
  }

  /** The public positions of each place value, on the unit sphere. */
  static final class Positions {
    final int[] starts;
    final double[] x;
    final double[] y;
    final double[] z;
    final boolean[] remote;

    Positions(Dictionary<?> places, ReferenceData reference) {
      int values = places.size();
      starts = new int[values + 1];
      remote = new boolean[values];
      GeoPoint[][] points = new GeoPoint[values][];
      for (int code = 0; code < values; code++) {
        Nearness nearness = Nearness.of((Offer) places.get(code), reference);
        remote[code] = nearness.isRemote();
        points[code] = nearness.points().toArray(GeoPoint[]::new);
        starts[code + 1] = starts[code] + points[code].length;
      }
      x = new double[starts[values]];
      y = new double[starts[values]];
      z = new double[starts[values]];
      int at = 0;
      for (GeoPoint[] all : points) {
        for (GeoPoint point : all) {
          x[at] = x(point);
          y[at] = y(point);
          z[at++] = z(point);
        }
      }
    }

    static double x(GeoPoint point) {
      return Math.cos(Math.toRadians(point.latitude()))
          * Math.cos(Math.toRadians(point.longitude()));
    }

    static double y(GeoPoint point) {
      return Math.cos(Math.toRadians(point.latitude()))
          * Math.sin(Math.toRadians(point.longitude()));
    }

    static double z(GeoPoint point) {
      return Math.sin(Math.toRadians(point.latitude()));
    }
  }

  /** How far each value of needs and category answers a kind of need. */
  static final class Fits {
    private final Dictionary<?> values;
    private final NeedFit formula;
    private final Map<ConceptRef, double[]> byNeed = new ConcurrentHashMap<>();

    Fits(Dictionary<?> values, NeedFit formula) {
      this.values = values;
      this.formula = formula;
    }

    double[] of(ConceptRef need) {
      double[] known = byNeed.get(need);
      if (known == null) {
        known = compute(need);
        if (isListed(formula.reference(), need)) {
          byNeed.put(need, known);
        }
      }
      return known;
    }

    private double[] compute(ConceptRef need) {
      double[] fits = new double[values.size()];
      for (int code = 0; code < fits.length; code++) {
        Offer specimen = (Offer) values.get(code);
        double named = formula.named(specimen.details(), need);
        fits[code] = formula.fit(named, specimen.details(), need);
      }
      return fits;
    }
  }

  /** Whether a vocabulary has the concept; only such are remembered, so that memory is bounded. */
  static boolean isListed(ReferenceData reference, ConceptRef concept) {
    return reference
        .vocabularies()
        .find(concept.scheme())
        .flatMap((ConceptScheme scheme) -> scheme.find(concept.notation()))
        .isPresent();
  }
}
