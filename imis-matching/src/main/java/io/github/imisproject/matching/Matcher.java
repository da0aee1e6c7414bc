package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.audit.AuditRecord.Decision;
import io.github.imisproject.matching.audit.AuditRecord.Operation;
import io.github.imisproject.matching.audit.AuditSink;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.internal.Purposes;
import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.text.OfferTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds suitable candidates for a seeker and says why.
 *
 * <p>Immutable and thread-safe; make one for a policy and a set of candidates, and ask it as often
 * as you like. Every candidate is evaluated: a request costs time linear in candidates, rules and
 * scorers.
 *
 * @param <P> the type of the seeker
 * @param <C> the type of the candidates
 */
public final class Matcher<P, C> {
  private final Pipeline<P, ?, C> pipeline;
  private final Optional<Auditing> auditing;

  Matcher(Pipeline<P, ?, C> pipeline) {
    this(pipeline, Optional.empty());
  }

  private Matcher(Pipeline<P, ?, C> pipeline, Optional<Auditing> auditing) {
    this.pipeline = pipeline;
    this.auditing = auditing;
  }

  /**
   * Returns this matcher, keeping records of whose data it looks at: one record for each person and
   * question, written before the answer is returned.
   *
   * <p>Where people are the candidates, asking costs about twice as much.
   *
   * @param sink where the records go
   * @param secret what keys the hashes in the records, 16 characters or more; keep it apart from
   *     them, and the same for as long as decisions should be replayed
   * @throws IllegalArgumentException if the secret is shorter
   */
  public Matcher<P, C> withAudit(AuditSink sink, String secret) {
    return new Matcher<>(pipeline, Optional.of(new Auditing(sink, secret)));
  }

  /**
   * Returns a matcher that finds offers for a person, with the embedded vocabularies and the
   * extensions installed.
   *
   * @param directory the offers, and the organisations, places and regions they refer to
   * @param policy what decides
   * @throws IllegalArgumentException if the policy names what is not installed
   */
  public static Matcher<Person, Offer> forOffers(Directory directory, MatchingPolicy policy) {
    return forOffers(directory, policy, Vocabularies.embedded(), Plugins.installed());
  }

  /**
   * Returns a matcher that finds offers for a person.
   *
   * <p>The person enters through the consent gate: rules and scorers see, for each kind of offer, a
   * view with what the person agreed to for that purpose on the day asked for.
   *
   * @param directory the offers, and the organisations, places and regions they refer to
   * @param policy what decides
   * @param vocabularies where concepts are looked up
   * @param plugins the extensions the policy may name
   * @throws IllegalArgumentException if the policy names what is not installed or does not fit
   */
  public static Matcher<Person, Offer> forOffers(
      Directory directory, MatchingPolicy policy, Vocabularies vocabularies, Plugins plugins) {
    return new Matcher<>(
        bound(
            new PersonAdmission<>(new ConsentGate(), Purposes::of),
            new OfferSource<>(directory, vocabularies),
            new Binding<>(PersonView.class, Offer.class, plugins, policy),
            policy,
            withTexts(directory, vocabularies)));
  }

  /**
   * Returns a matcher that finds offers for a seeker that is nobody's personal data, such as a
   * search.
   *
   * @param seekerType the type of the seekers, which must not be that of a person
   * @param directory the offers, and the organisations, places and regions they refer to
   * @param policy what decides, by rules and scorers between the seeker's type and offers
   * @param vocabularies where concepts are looked up
   * @param plugins the extensions the policy may name
   * @throws IllegalArgumentException if the type is that of a person, or the policy names what is
   *     not installed or does not fit
   */
  public static <S> Matcher<S, Offer> forOffers(
      Class<S> seekerType,
      Directory directory,
      MatchingPolicy policy,
      Vocabularies vocabularies,
      Plugins plugins) {
    refusePerson("seekerType", seekerType);
    return new Matcher<>(
        bound(
            Admission.open(),
            new OfferSource<>(directory, vocabularies),
            new Binding<>(seekerType, Offer.class, plugins, policy),
            policy,
            withTexts(directory, vocabularies)));
  }

  /**
   * Returns a matcher that finds people for an offer: the same rules and scorers, seen from the
   * other side.
   *
   * <p>Only people who consented to the offer's purpose are proposed, as the view the gate made, so
   * a result names pseudonyms and holds no contact data.
   *
   * @param profiles the people and their households
   * @param directory the organisations, places and regions the offers refer to
   * @param policy what decides; a scorer of texts has no say here
   * @param vocabularies where concepts are looked up
   * @param plugins the extensions the policy may name
   * @throws IllegalArgumentException if the policy names what is not installed or does not fit
   */
  public static Matcher<Offer, PersonView> forPeople(
      Profiles profiles,
      Directory directory,
      MatchingPolicy policy,
      Vocabularies vocabularies,
      Plugins plugins) {
    return new Matcher<>(
        bound(
            Admission.open(),
            new PeopleSource<>(profiles, directory, vocabularies, Purposes::of),
            new Binding<>(Offer.class, PersonView.class, plugins, policy),
            policy,
            references(directory, vocabularies)));
  }

  /**
   * Returns a matcher that finds people for a person, such as a neighbour to practise a language
   * with. Both enter through the consent gate, for the purpose of matching people; nobody is
   * proposed to himself or herself.
   *
   * @param profiles the people and their households
   * @param directory the organisations, places and regions they refer to
   * @param policy what decides, by rules and scorers between two {@link PersonView}s
   * @param vocabularies where concepts are looked up
   * @param plugins the extensions the policy may name
   * @throws IllegalArgumentException if the policy names what is not installed or does not fit
   */
  public static Matcher<Person, PersonView> forPeers(
      Profiles profiles,
      Directory directory,
      MatchingPolicy policy,
      Vocabularies vocabularies,
      Plugins plugins) {
    return new Matcher<>(
        bound(
            new PersonAdmission<>(new ConsentGate(), peer -> Purpose.MATCH_PEOPLE),
            new PeerSource(
                new PeopleSource<>(
                    profiles, directory, vocabularies, seeker -> Purpose.MATCH_PEOPLE)),
            new Binding<>(PersonView.class, PersonView.class, plugins, policy),
            policy,
            references(directory, vocabularies)));
  }

  /**
   * Returns a matcher that finds candidates of any kind for a person, such as stories. The person
   * enters through the consent gate, as one view for one purpose.
   *
   * @param candidateType the type of the candidates, which must not be that of a person
   * @param source the candidates
   * @param purpose what the person's data are used for; a request without it finds nothing
   * @param policy what decides
   * @param reference what rules and scorers look up
   * @param plugins the extensions the policy may name
   * @throws IllegalArgumentException if the candidates are people, or the policy names what is not
   *     installed or does not fit
   */
  public static <C> Matcher<Person, C> forPerson(
      Class<C> candidateType,
      CandidateSource<PersonView, C> source,
      Purpose purpose,
      MatchingPolicy policy,
      ReferenceData reference,
      Plugins plugins) {
    refusePerson("candidateType", candidateType);
    requireNonNull(purpose, "purpose");
    requireNonNull(reference, "reference");
    return new Matcher<>(
        bound(
            new PersonAdmission<>(new ConsentGate(), candidate -> purpose),
            source,
            new Binding<>(PersonView.class, candidateType, plugins, policy),
            policy,
            context -> context.with(ReferenceData.class, reference)));
  }

  private static UnaryOperator<MatchContext> references(
      Directory directory, Vocabularies vocabularies) {
    ReferenceData reference = ReferenceData.of(directory, vocabularies);
    return context -> context.with(ReferenceData.class, reference);
  }

  private static UnaryOperator<MatchContext> withTexts(
      Directory directory, Vocabularies vocabularies) {
    UnaryOperator<MatchContext> references = references(directory, vocabularies);
    OfferTexts texts = OfferTexts.of(directory.offers(), vocabularies);
    return context -> references.apply(context).with(OfferTexts.class, texts.forRequest());
  }

  /**
   * Returns a matcher between two kinds of things that are nobody's personal data, such as stories
   * or offers.
   *
   * @param seekerType the type of the seekers
   * @param candidateType the type of the candidates
   * @param source the candidates
   * @param policy what decides
   * @param plugins the extensions the policy may name
   * @throws IllegalArgumentException if one of the types is that of a person, who enters through
   *     the consent gate only, or the policy names what is not installed or does not fit the types
   */
  public static <S, C> Matcher<S, C> between(
      Class<S> seekerType,
      Class<C> candidateType,
      CandidateSource<S, C> source,
      MatchingPolicy policy,
      Plugins plugins) {
    refusePerson("seekerType", seekerType);
    refusePerson("candidateType", candidateType);
    return new Matcher<>(
        bound(
            Admission.open(),
            source,
            new Binding<>(seekerType, candidateType, plugins, policy),
            policy,
            UnaryOperator.identity()));
  }

  /** Binds once, so that a policy that does not fit fails here and not later. */
  static <P, S, C> Pipeline<P, S, C> bound(
      Admission<P, S, C> admission,
      CandidateSource<S, C> source,
      Binding<S, C> binding,
      MatchingPolicy policy,
      UnaryOperator<MatchContext> references) {
    requireNonNull(source, "source");
    binding.check();
    return new Pipeline<>(admission, source, binding, policy, references);
  }

  /**
   * Returns the best matches, and what became of every other candidate.
   *
   * @throws IllegalStateException if the source proposes two candidates of one id, or a reranker
   *     breaks its contract
   */
  public MatchResult<C> match(MatchRequest<P> request) {
    MatchResult<C> result = pipeline.match(request);
    if (auditing.isPresent()) {
      record(request, Operation.MATCH, "", Optional.of(result.toJson()));
    }
    return result;
  }

  private void record(
      MatchRequest<P> request, Operation operation, String candidateId, Optional<String> json) {
    auditing.ifPresent(audit -> audit.record(pipeline, request, operation, candidateId, json));
  }

  /**
   * Returns all there is to say about one candidate, also one that was rejected.
   *
   * @return the report, or empty if there is no such candidate or the request is not about it
   */
  public Optional<CandidateReport<C>> explain(MatchRequest<P> request, String candidateId) {
    Optional<CandidateReport<C>> report = pipeline.explain(request, candidateId);
    record(request, Operation.EXPLAIN, candidateId, Optional.empty());
    return report;
  }

  /**
   * Returns why a candidate is not among the matches, and the smallest change that would put it
   * there.
   *
   * @return the answer, or empty if there is no such candidate or the request is not about it
   */
  public Optional<WhyNot> whyNot(MatchRequest<P> request, String candidateId) {
    Optional<WhyNot> answer = pipeline.whyNot(request, candidateId);
    // A rank is found by looking through all candidates.
    boolean ranked = answer.filter(found -> found.rank() > 0).isPresent();
    record(request, Operation.WHY_NOT, ranked ? "" : candidateId, Optional.empty());
    return answer;
  }

  /** Returns what a result of this request would rest on, without computing it. */
  public Provenance provenance(MatchRequest<P> request) {
    return pipeline.provenance(request);
  }

  /**
   * Repeats a decision from its record.
   *
   * @param request the request as it was made
   * @param recorded the provenance of the result it gave
   * @return the same result, byte for byte
   * @throws IllegalStateException if the policy, the data, the version, the seed, the day or the
   *     consents are not those of the record; its message names which
   */
  public MatchResult<C> replay(MatchRequest<P> request, Provenance recorded) {
    List<String> differences = recorded.differences(provenance(request));
    if (!differences.isEmpty()) {
      throw new IllegalStateException(
          "this cannot be replayed: "
              + differences
              + " differ from the record; bring the matcher and request of that day");
    }
    return match(request);
  }

  /**
   * What became of a decision that was made again.
   *
   * @param result what the same question gives now
   * @param differences the names of what is not as it was recorded; empty if the result is the same
   *     byte for byte
   * @param <C> the type of the candidates
   */
  public record Replay<C>(MatchResult<C> result, List<String> differences) {
    /** Copies the list. */
    public Replay {
      requireNonNull(result, "result");
      differences = List.copyOf(differences);
    }

    /** Returns whether every byte is the same. */
    public boolean identical() {
      return differences.isEmpty();
    }
  }

  /**
   * Makes a recorded decision again and compares all that went in and came out. Leaves no record of
   * its own.
   *
   * @param request the request as it was made
   * @param recorded the decision as it was recorded, with the same secret
   * @return the result, and the name of every input that is not as it was: {@code policyHash},
   *     {@code dataHash}, {@code seekerHash} and so on; {@code resultHash} alone means that the
   *     record was tampered with
   * @throws IllegalStateException if this matcher keeps no records, so has no secret to compare by
   * @throws IllegalArgumentException if the record is not of a {@link Operation#MATCH}
   */
  public Replay<C> replay(MatchRequest<P> request, Decision recorded) {
    Auditing audit =
        auditing.orElseThrow(
            () ->
                new IllegalStateException(
                    "this matcher has no secret; make it withAudit, as the one of that day"));
    if (recorded.operation() != Operation.MATCH) {
      throw new IllegalArgumentException(
          "operation is " + recorded.operation() + ", must be MATCH; nothing else has a result");
    }
    MatchResult<C> result = pipeline.match(request);
    Decision now = audit.decision(pipeline, request, Operation.MATCH, Optional.of(result.toJson()));
    return new Replay<>(result, recorded.differences(now));
  }

  private static void refusePerson(String name, Class<?> type) {
    if (Person.class.isAssignableFrom(type) || type.isAssignableFrom(Person.class)) {
      throw new IllegalArgumentException(
          name
              + " is a type that can hold a person; a person enters through the consent gate, see"
              + " forOffers and forPeople");
    }
  }
}
