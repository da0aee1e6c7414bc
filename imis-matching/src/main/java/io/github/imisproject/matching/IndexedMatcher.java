package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.MatchingPolicy.TieRule;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.index.CandidateIndex;
import io.github.imisproject.matching.index.Criteria;
import io.github.imisproject.matching.index.Hit;
import io.github.imisproject.matching.index.Hits;
import io.github.imisproject.matching.index.SearchLane;
import io.github.imisproject.matching.index.Searcher;
import io.github.imisproject.matching.index.TopQuery;
import io.github.imisproject.matching.internal.Purposes;
import io.github.imisproject.matching.scorer.TextScorer;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.text.OfferTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@link Matcher} finds, to the bit, without looking at every candidate.
 *
 * <p>The candidates lie in an index; rules and scorers that have columns there are answered from
 * them, every other is asked wherever it may decide. The result shows the best, explained as the
 * plain path explains them; it counts what became of the rest only if that is asked for, and lists
 * none of it.
 *
 * <p>Immutable and thread-safe. Keep one for a policy, and move on with {@link #at} when the index
 * changes.
 *
 * @param <P> the type of the seeker
 * @param <C> the type of the candidates
 */
public final class IndexedMatcher<P, C> {
  private final Lanes<P, ?, C> lanes;

  private IndexedMatcher(Lanes<P, ?, C> lanes) {
    this.lanes = lanes;
  }

  /**
   * What was found.
   *
   * @param matches the best matches, best first, as the plain path shows them
   * @param undecided the best of those a missing fact leaves open, as many as asked for
   * @param hits how they were found, and the counts if they were asked for
   * @param <C> the type of the candidates
   */
  public record Result<C>(List<Match<C>> matches, List<Undecided<C>> undecided, Hits<C> hits) {
    /** Copies the lists. */
    public Result {
      matches = List.copyOf(matches);
      undecided = List.copyOf(undecided);
      requireNonNull(hits, "hits");
    }
  }

  /**
   * Returns a matcher that finds offers for a person.
   *
   * <p>A policy that names the scorer of texts compares each text with all others, so every offer
   * of the index is held in memory, once for each snapshot.
   *
   * @param index the offers
   * @param directory the organisations, places and regions they refer to; its offers are not read
   * @param policy what decides
   * @param vocabularies where concepts are looked up
   * @param plugins the extensions the policy may name
   * @throws IllegalArgumentException if the policy names what is not installed or does not fit
   */
  public static IndexedMatcher<Person, Offer> forOffers(
      CandidateIndex<Offer> index,
      Directory directory,
      MatchingPolicy policy,
      Vocabularies vocabularies,
      Plugins plugins) {
    ReferenceData reference = ReferenceData.of(directory, vocabularies);
    boolean asksTexts =
        policy.scorers().stream()
            .anyMatch(use -> plugins.findScorer(use.id()).orElse(null) instanceof TextScorer);
    return new IndexedMatcher<>(
        Lanes.bound(
            new PersonAdmission<>(new ConsentGate(), Purposes::of),
            new Binding<>(PersonView.class, Offer.class, plugins, policy),
            policy,
            new Searcher<>(index, reference),
            reference,
            asksTexts
                ? snapshot -> OfferTexts.of(snapshot.candidates().toList(), vocabularies)
                : null));
  }

  /**
   * Returns a matcher that finds people for an offer.
   *
   * @param index the people, as views for the purpose and the day of the offers asked about
   * @param directory the organisations, places and regions the offers refer to
   * @param policy what decides; a scorer of texts has no say here
   * @param vocabularies where concepts are looked up
   * @param plugins the extensions the policy may name
   * @throws IllegalArgumentException if the policy names what is not installed or does not fit
   */
  public static IndexedMatcher<Offer, PersonView> forPeople(
      CandidateIndex<PersonView> index,
      Directory directory,
      MatchingPolicy policy,
      Vocabularies vocabularies,
      Plugins plugins) {
    ReferenceData reference = ReferenceData.of(directory, vocabularies);
    return new IndexedMatcher<>(
        Lanes.bound(
            new OfferAdmission(),
            new Binding<>(Offer.class, PersonView.class, plugins, policy),
            policy,
            new Searcher<>(index, reference),
            reference,
            null));
  }

  /** Returns a matcher with the same policy over another snapshot of the index. */
  public IndexedMatcher<P, C> at(CandidateIndex<C> snapshot) {
    return new IndexedMatcher<>(lanes.at(snapshot));
  }

  /** Returns the best matches. */
  public Result<C> match(MatchRequest<P> request) {
    return match(request, TopQuery.best(request.top()));
  }

  /**
   * Returns the best matches, and as much else as {@code query} asks for.
   *
   * @param request the question; its number of answers gives way to that of the query
   * @param query how much is wanted; its lottery gives way to the policy's
   * @throws IllegalStateException if a candidate is not where it is looked up, or a scorer or
   *     reranker breaks its contract
   */
  public Result<C> match(MatchRequest<P> request, TopQuery<C> query) {
    return lanes.match(request, query);
  }

  /** Returns ids and scores of the best, without explaining them. */
  public Hits<C> search(MatchRequest<P> request, TopQuery<C> query) {
    return lanes.search(request, query);
  }

  /** How a batch came to its end. */
  public enum BatchEnd {
    /** Every seeker has an answer. */
    COMPLETE,
    /** The time was over. */
    DEADLINE,
    /** The answers were no longer wanted. */
    CANCELLED
  }

  /**
   * What became of a batch.
   *
   * @param answered how many seekers have their whole answer: the first so many
   * @param end how it came to its end
   */
  public record BatchResult(long answered, BatchEnd end) {
    /** Checks the end. */
    public BatchResult {
      requireNonNull(end, "end");
    }
  }

  /**
   * Searches for many seekers and hands each answer over, in the order of the seekers.
   *
   * <p>The answers are those of {@link #search}, whatever the number of threads. Memory does not
   * grow with the number of seekers. With one thread nothing but the caller's is used.
   *
   * @param requests one question a seeker, read as they are needed
   * @param query how much is wanted of each
   * @param threads how many threads search, 1 or more
   * @param control a deadline or cancellation, both of which leave a prefix of the answers, and who
   *     is told how many are done; asked from several threads
   * @param receiver takes the answers, on the calling thread
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public BatchResult searchAll(
      Iterator<? extends MatchRequest<P>> requests,
      TopQuery<C> query,
      int threads,
      RunControl control,
      BiConsumer<? super MatchRequest<P>, ? super Hits<C>> receiver) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be 1 or more");
    }
    return new Batch<P, C>(requests, request -> search(request, query), control, receiver)
        .run(threads);
  }

  /** What is bound, with the type of what is seen of a seeker. */
  private static final class Lanes<P, S, C> {
    private final Admission<P, S, C> admission;
    private final Binding<S, C> binding;
    private final MatchingPolicy policy;
    private final Searcher<S, C> searcher;
    private final ReferenceData reference;
    private final @Nullable Function<CandidateIndex<C>, OfferTexts> textsOf;
    private final @Nullable OfferTexts texts;

    /** What was bound for the day last asked for; a race only binds it again. */
    private volatile @Nullable Day<S, C> latest;

    private record Day<S, C>(LocalDate asOf, Engine<S, C> engine, Criteria<S, C> criteria) {}

    private Lanes(
        Admission<P, S, C> admission,
        Binding<S, C> binding,
        MatchingPolicy policy,
        Searcher<S, C> searcher,
        ReferenceData reference,
        @Nullable Function<CandidateIndex<C>, OfferTexts> textsOf) {
      this.admission = admission;
      this.binding = binding;
      this.policy = policy;
      this.searcher = searcher;
      this.reference = reference;
      this.textsOf = textsOf;
      this.texts = textsOf == null ? null : textsOf.apply(searcher.index());
    }

    static <P, S, C> Lanes<P, S, C> bound(
        Admission<P, S, C> admission,
        Binding<S, C> binding,
        MatchingPolicy policy,
        Searcher<S, C> searcher,
        ReferenceData reference,
        @Nullable Function<CandidateIndex<C>, OfferTexts> textsOf) {
      binding.check();
      return new Lanes<>(admission, binding, policy, searcher, reference, textsOf);
    }

    Lanes<P, S, C> at(CandidateIndex<C> snapshot) {
      return new Lanes<>(admission, binding, policy, searcher.at(snapshot), reference, textsOf);
    }

    private Day<S, C> day(LocalDate asOf) {
      OfferTexts asked = texts;
      if (asked != null) {
        // A person's words are kept with the texts until the request is over, and no longer.
        return bind(asOf, context -> context.with(OfferTexts.class, asked.forRequest()));
      }
      Day<S, C> known = latest;
      if (known == null || !known.asOf().equals(asOf)) {
        known = bind(asOf, UnaryOperator.identity());
        latest = known;
      }
      return known;
    }

    private Day<S, C> bind(LocalDate asOf, UnaryOperator<MatchContext> more) {
      Engine<S, C> engine =
          binding.engine(
              more.apply(
                  MatchContext.of(asOf, Parameters.none()).with(ReferenceData.class, reference)));
      return new Day<>(asOf, engine, engine.criteria());
    }

    private List<SearchLane<S, C>> lanes(MatchRequest<P> request) {
      return admission.lanes(request).stream()
          .map(lane -> new SearchLane<>(lane.seeker(), lane.serves()))
          .toList();
    }

    /** What ranks is the policy's affair: the query's own lottery gives way. */
    private TopQuery<C> ruled(TopQuery<C> query, int top, long seed) {
      OptionalLong lottery =
          policy.ties() == TieRule.LOTTERY ? OptionalLong.of(seed) : OptionalLong.empty();
      return new TopQuery<>(top, query.undecided(), query.counted(), lottery, query.filters());
    }

    Hits<C> search(MatchRequest<P> request, TopQuery<C> query) {
      return searcher.search(
          lanes(request),
          day(request.asOf()).criteria(),
          ruled(query, query.top(), request.seed()));
    }

    Result<C> match(MatchRequest<P> request, TopQuery<C> query) {
      Day<S, C> day = day(request.asOf());
      List<SearchLane<S, C>> lanes = lanes(request);
      // A reranker sees the whole order, as on the plain path, so nothing may be skipped.
      int top = policy.rerankers().isEmpty() ? query.top() : Integer.MAX_VALUE;
      Hits<C> hits = searcher.search(lanes, day.criteria(), ruled(query, top, request.seed()));
      List<Match<C>> matches = new ArrayList<>();
      for (Hit<C> hit : hits.matches()) {
        matches.add((Match<C>) judged(day.engine(), lanes, hit, Match.class));
      }
      for (Use use : policy.rerankers()) {
        matches = Reranking.of(matches, binding.reranker(use), use, request.seed());
      }
      List<Undecided<C>> open = new ArrayList<>();
      for (Hit<C> hit : hits.undecided()) {
        open.add((Undecided<C>) judged(day.engine(), lanes, hit, Undecided.class));
      }
      return new Result<>(matches.subList(0, Math.min(query.top(), matches.size())), open, hits);
    }

    /** Asks the plain path about what is shown, and checks that the index found the same. */
    private Outcome<C> judged(
        Engine<S, C> engine, List<SearchLane<S, C>> lanes, Hit<C> hit, Class<?> expected) {
      Outcome<C> outcome = engine.judge(lanes.get(hit.lane()).seeker(), hit.id(), hit.candidate());
      double score =
          outcome instanceof Match<C> match
              ? match.score().value()
              : outcome instanceof Undecided<C> open ? open.score().value() : -1;
      if (!expected.isInstance(outcome) || score != hit.score()) {
        throw new IllegalStateException(
            "candidate '"
                + hit.id()
                + "' scores "
                + hit.score()
                + " in the index and "
                + score
                + " on the plain path; either it is not the candidate that was indexed, or a rule"
                + " or scorer gives two answers to one question");
      }
      return outcome;
    }
  }
}
