package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.audit.AuditRecord;
import io.github.imisproject.matching.audit.AuditRecord.Decision;
import io.github.imisproject.matching.audit.AuditRecord.Operation;
import io.github.imisproject.matching.audit.AuditRecord.Role;
import io.github.imisproject.matching.audit.AuditRecord.Use;
import io.github.imisproject.matching.audit.AuditSink;
import io.github.imisproject.matching.consent.PersonView;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes records of what a matcher looked at.
 *
 * <p>Immutable and thread-safe if the sink is. Hashes of what is seen of people, and of results,
 * which speak of them, are keyed: without the secret nobody can try a value against them.
 */
final class Auditing {
  private static final ImisJson JSON = ImisJson.create();
  private static final String ALGORITHM = "HmacSHA256";

  private final AuditSink sink;
  private final String secret;

  Auditing(AuditSink sink, String secret) {
    this.sink = requireNonNull(sink, "sink");
    this.secret = requireNonNull(secret, "secret");
    if (secret.length() < 16) {
      throw new IllegalArgumentException(
          "secret has " + secret.length() + " characters, must have at least 16");
    }
  }

  /** Returns what decides a request, with the hash of its result if there is one. */
  <P> Decision decision(
      Pipeline<P, ?, ?> pipeline,
      MatchRequest<P> request,
      Operation operation,
      Optional<String> resultJson) {
    Provenance provenance = pipeline.provenance(request);
    return new Decision(
        operation,
        request.asOf(),
        request.purposes().stream().sorted().toList(),
        request.top(),
        Long.toString(request.seed()),
        provenance.policyId(),
        provenance.policyHash(),
        provenance.dataHash(),
        provenance.libraryVersion(),
        provenance.consentIds(),
        hash(seen(pipeline.seekers(request))),
        resultJson.map(this::hash));
  }

  /**
   * Appends one record for each person looked at.
   *
   * @param candidateId the one candidate asked about; empty if all were looked through
   */
  <P> void record(
      Pipeline<P, ?, ?> pipeline,
      MatchRequest<P> request,
      Operation operation,
      String candidateId,
      Optional<String> resultJson) {
    Decision decision = decision(pipeline, request, operation, resultJson);
    List<?> seekers = pipeline.seekers(request);
    Map<String, List<PersonView>> seeking = byPerson(seekers);
    seeking.forEach(
        (id, views) ->
            sink.append(new AuditRecord(id, Role.SEEKER, Optional.empty(), uses(views), decision)));
    if (!pipeline.findsPeople()) {
      return;
    }
    Optional<String> counterpart =
        seeking.keySet().stream()
            .findFirst()
            .or(() -> seekers.stream().findFirst().flatMap(Auditing::id));
    Optional<String> one = Optional.of(candidateId).filter(id -> !id.isEmpty());
    byPerson(pipeline.candidates(request, one))
        .forEach(
            (id, views) ->
                sink.append(
                    new AuditRecord(id, Role.CANDIDATE, counterpart, uses(views), decision)));
  }

  private static Optional<String> id(Object seeker) {
    return seeker instanceof Offer offer ? Optional.of(offer.id()) : Optional.empty();
  }

  private static Map<String, List<PersonView>> byPerson(List<?> seen) {
    Map<String, List<PersonView>> byPerson = new LinkedHashMap<>();
    for (Object each : seen) {
      if (each instanceof PersonView view) {
        byPerson.computeIfAbsent(view.id(), id -> new ArrayList<>()).add(view);
      }
    }
    return byPerson;
  }

  private static List<Use> uses(List<PersonView> views) {
    List<Use> uses = new ArrayList<>();
    for (PersonView view : views) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (PersonField<?> field : view.openFields()) {
        fields.put(field.name(), consent(view, field));
      }
      uses.add(new Use(view.purpose(), fields, view.denials()));
    }
    return uses;
  }

  private static String consent(PersonView view, PersonField<?> field) {
    String consent = view.grants().get(field.category());
    return requireNonNull(consent, "an open field has a consent");
  }

  /** Returns everything seen, in one way of writing it. */
  private static String seen(List<?> seekers) {
    List<String> lines = new ArrayList<>();
    for (Object seeker : seekers) {
      if (seeker instanceof PersonView view) {
        lines.add(view.id() + " " + view.purpose() + " " + view.grants() + " " + view.community());
        for (PersonField<?> field : view.openFields()) {
          lines.add(field.name() + " " + text(view.known(field).orElseThrow()));
        }
      } else {
        lines.add(seeker instanceof Record ? JSON.write(seeker) : seeker.toString());
      }
    }
    return String.join("\n", lines);
  }

  private static String text(Object value) {
    if (value instanceof Set<?> set) {
      return set.stream().map(Auditing::text).sorted().toList().toString();
    }
    if (value instanceof Collection<?> collection) {
      return collection.stream().map(Auditing::text).toList().toString();
    }
    return value instanceof Record ? JSON.write(value) : value.toString();
  }

  String hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
