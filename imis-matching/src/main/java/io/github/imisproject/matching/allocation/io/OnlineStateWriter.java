package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.matching.allocation.arrivals.Arrival;
import io.github.imisproject.matching.allocation.arrivals.OnlineEvent;
import io.github.imisproject.matching.allocation.arrivals.OnlineSettings;
import io.github.imisproject.matching.allocation.arrivals.OnlineState;
import io.github.imisproject.matching.allocation.arrivals.YearCapacity;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes the state of a year of arrivals. */
final class OnlineStateWriter {
  // Numbers are written by the library's own algorithm: that of the JDK changed between versions.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator json;

  private OnlineStateWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(OnlineState state, OutputStream out) {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new OnlineStateWriter(json).state(state);
    }
  }

  private void state(OnlineState state) {
    json.writeStartObject();
    settings(state.settings());
    YearCapacity start = state.start();
    json.writeArrayPropertyStart("services");
    start.services().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("localities");
    for (int l = 0; l < start.places().size(); l++) {
      json.writeStartObject();
      json.writeStringProperty("id", start.places().get(l));
      longs("capacity", start.remaining().get(l));
      json.writeEndObject();
    }
    json.writeEndArray();
    arrivals("history", state.history());
    json.writeArrayPropertyStart("events");
    for (OnlineEvent event : state.events()) {
      json.writeStartObject();
      event(event);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void settings(OnlineSettings settings) {
    json.writeObjectPropertyStart("settings");
    json.writeNumberProperty("expected", settings.expected());
    json.writeNumberProperty("samples", settings.samples());
    json.writeNumberProperty("window", settings.window());
    json.writeNumberProperty("multiplier", settings.multiplier());
    json.writeNumberProperty("balance", settings.balance());
    json.writeNumberProperty("nodeLimit", settings.nodeLimit());
    json.writeNumberProperty("seed", settings.seed());
    json.writeEndObject();
  }

  private void longs(String name, List<Long> numbers) {
    json.writeArrayPropertyStart(name);
    numbers.forEach(number -> json.writeNumber(number.longValue()));
    json.writeEndArray();
  }

  private void arrivals(String name, List<Arrival> arrivals) {
    json.writeArrayPropertyStart(name);
    for (Arrival arrival : arrivals) {
      json.writeStartObject();
      json.writeStringProperty("id", arrival.id());
      longs("need", arrival.need());
      json.writeObjectPropertyStart("scores");
      arrival.scores().forEach((place, score) -> json.writeNumberProperty(place, score));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void event(OnlineEvent event) {
    if (event instanceof OnlineEvent.Advised advised) {
      json.writeStringProperty("type", "advised");
      arrivals("batch", advised.batch());
      json.writeObjectPropertyStart("pins");
      advised.pins().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeArrayPropertyStart("prices");
      for (List<Double> row : advised.prices()) {
        json.writeStartArray();
        row.forEach(price -> json.writeNumber(price.doubleValue()));
        json.writeEndArray();
      }
      json.writeEndArray();
    } else if (event instanceof OnlineEvent.Committed committed) {
      json.writeStringProperty("type", "committed");
      json.writeObjectPropertyStart("places");
      for (Map.Entry<String, Optional<String>> place : committed.places().entrySet()) {
        json.writeName(place.getKey());
        if (place.getValue().isPresent()) {
          json.writeString(place.getValue().get());
        } else {
          json.writeNull();
        }
      }
      json.writeEndObject();
    } else if (event instanceof OnlineEvent.Released released) {
      json.writeStringProperty("type", "released");
      json.writeStringProperty("party", released.party());
    } else if (event instanceof OnlineEvent.CapacitySet changed) {
      json.writeStringProperty("type", "capacitySet");
      json.writeStringProperty("place", changed.place());
      longs("capacity", changed.capacity());
    } else if (event instanceof OnlineEvent.Expected expected) {
      json.writeStringProperty("type", "expected");
      json.writeNumberProperty("remaining", expected.remaining());
    }
  }
}
