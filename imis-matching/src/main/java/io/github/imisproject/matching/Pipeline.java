package io.github.imisproject.matching;

import io.github.imisproject.matching.Admission.Lane;
import io.github.imisproject.matching.Engine.Scored;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.WhyNot.Standing;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.LibraryVersion;
import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One request, one direction: gate, source, rules, scorers, order.
 *
 * @param <P> the type of the seeker as it is asked for
 * @param <S> what is seen of it
 * @param <C> the type of the candidates
 */
final class Pipeline<P, S, C> {
  private final Admission<P, S, C> admission;
  private final CandidateSource<S, C> source;
  private final Binding<S, C> binding;
  private final MatchingPolicy policy;
  private final UnaryOperator<MatchContext> references;

  Pipeline(
      Admission<P, S, C> admission,
      CandidateSource<S, C> source,
      Binding<S, C> binding,
      MatchingPolicy policy,
      UnaryOperator<MatchContext> references) {
    this.admission = admission;
    this.source = source;
    this.binding = binding;
    this.policy = policy;
    this.references = references;
  }

  MatchResult<C> match(MatchRequest<P> request) {
    Sorting<C> sorting = new Sorting<>();
    MatchContext context = context(request);
    Engine<S, C> engine = binding.engine(context);
    for (Lane<S, C> lane : admission.lanes(request)) {
      try (Stream<C> candidates = source.candidates(lane.seeker(), context)) {
        candidates
            .filter(lane.serves())
            .forEach(c -> sorting.add(engine.judge(lane.seeker(), source.idOf(c), c)));
      }
    }
    List<Match<C>> ranked = ranked(sorting.matches, request);
    List<Undecided<C>> open = new ArrayList<>(sorting.undecided);
    open.sort(Ordering.of(Undecided::score, Undecided::id, policy.ties(), request.seed()));
    List<Exclusion<C>> out = new ArrayList<>(sorting.exclusions);
    out.sort(Comparator.comparing(Exclusion::id));
    MatchResult.Accounting accounting =
        new MatchResult.Accounting(sorting.ids.size(), ranked.size(), out.size(), open.size());
    return new MatchResult<>(
        ranked.subList(0, Math.min(request.top(), ranked.size())),
        open,
        out,
        accounting,
        provenance(request));
  }

  /** Returns what is seen of the seeker, once for each lane. */
  List<S> seekers(MatchRequest<P> request) {
    return admission.lanes(request).stream().map(Lane::seeker).toList();
  }

  /** Returns all candidates looked through, or the one of this id. */
  List<C> candidates(MatchRequest<P> request, Optional<String> id) {
    MatchContext context = context(request);
    List<C> seen = new ArrayList<>();
    for (Lane<S, C> lane : admission.lanes(request)) {
      if (id.isPresent()) {
        source.find(id.get(), lane.seeker(), context).filter(lane.serves()).ifPresent(seen::add);
      } else {
        try (Stream<C> candidates = source.candidates(lane.seeker(), context)) {
          candidates.filter(lane.serves()).forEach(seen::add);
        }
      }
    }
    return seen;
  }

  /** Returns whether the candidates are people. */
  boolean findsPeople() {
    return binding.findsPeople();
  }

  Provenance provenance(MatchRequest<P> request) {
    return new Provenance(
        policy.id(),
        policy.hash(),
        source.dataHash(),
        LibraryVersion.get(),
        request.seed(),
        request.asOf(),
        admission.consentIds(request));
  }

  Optional<CandidateReport<C>> explain(MatchRequest<P> request, String id) {
    MatchContext context = context(request);
    Engine<S, C> engine = binding.engine(context);
    for (Lane<S, C> lane : admission.lanes(request)) {
      Optional<C> candidate = source.find(id, lane.seeker(), context).filter(lane.serves());
      if (candidate.isPresent()) {
        return Optional.of(report(engine, lane.seeker(), id, candidate.get()));
      }
    }
    return Optional.empty();
  }

  /** Scores once: a candidate that is not excluded was scored when it was judged. */
  private static <S, C> CandidateReport<C> report(
      Engine<S, C> engine, S seeker, String id, C candidate) {
    Outcome<C> outcome = engine.judge(seeker, id, candidate);
    if (outcome instanceof Match<C> match) {
      return new CandidateReport<>(match, match.score(), match.explanation());
    }
    if (outcome instanceof Undecided<C> open) {
      return new CandidateReport<>(open, open.score(), open.explanation());
    }
    Scored scored = engine.score(seeker, candidate);
    return new CandidateReport<>(outcome, scored.score(), scored.explanation());
  }

  Optional<WhyNot> whyNot(MatchRequest<P> request, String id) {
    return explain(request, id).map(report -> whyNot(request, report.outcome()));
  }

  private WhyNot whyNot(MatchRequest<P> request, Outcome<C> outcome) {
    String id = outcome.id();
    if (outcome instanceof Match) {
      List<String> order =
          match(request.top(Integer.MAX_VALUE)).matches().stream().map(Match::id).toList();
      int rank = order.indexOf(id) + 1;
      boolean shown = rank <= request.top();
      return new WhyNot(
          id,
          shown ? Standing.SHOWN : Standing.OUTRANKED,
          List.of(Reason.of(shown ? "whyNot.shown" : "whyNot.outranked").with("rank", rank)),
          List.of(),
          true,
          rank);
    }
    List<Reason> reasons = new ArrayList<>();
    List<List<Change>> changes = new ArrayList<>();
    boolean sufficient = true;
    for (Outcome.RuleFinding finding : outcome.findings()) {
      if (finding.verdict() instanceof Verdict.Excluded excluded) {
        reasons.addAll(excluded.reasons());
        changes.add(excluded.changes());
        sufficient &=
            !excluded.changes().isEmpty()
                && excluded.changes().stream().noneMatch(c -> c.actor() == Change.Actor.NOBODY);
      } else if (finding.verdict() instanceof Verdict.Undecided undecided) {
        undecided.missing().stream().map(MissingFact::reason).forEach(reasons::add);
        changes.add(undecided.missing().stream().map(MissingFact::change).toList());
        sufficient = false; // the fact, once known, may turn out either way
      }
    }
    return new WhyNot(
        id,
        outcome instanceof Exclusion ? Standing.EXCLUDED : Standing.UNDECIDED,
        reasons.stream().distinct().toList(),
        Change.together(changes),
        sufficient,
        0);
  }

  private MatchContext context(MatchRequest<P> request) {
    return references.apply(MatchContext.of(request.asOf(), Parameters.none()));
  }

  private List<Match<C>> ranked(List<Match<C>> matches, MatchRequest<P> request) {
    List<Match<C>> ranked = new ArrayList<>(matches);
    ranked.sort(Ordering.of(Match::score, Match::id, policy.ties(), request.seed()));
    for (Use use : policy.rerankers()) {
      ranked = reranked(ranked, use, request.seed());
    }
    return ranked;
  }

  private List<Match<C>> reranked(List<Match<C>> ranked, Use use, long seed) {
    return Reranking.of(ranked, binding.reranker(use), use, seed);
  }

  /** Collects outcomes by kind and refuses an id that comes twice. */
  private static final class Sorting<C> {
    private final Set<String> ids = new HashSet<>();
    private final List<Match<C>> matches = new ArrayList<>();
    private final List<Undecided<C>> undecided = new ArrayList<>();
    private final List<Exclusion<C>> exclusions = new ArrayList<>();

    void add(Outcome<C> outcome) {
      if (!ids.add(outcome.id())) {
        throw new IllegalStateException(
            "candidate '"
                + outcome.id()
                + "' is proposed twice; a source gives each an id of its"
                + " own");
      }
      if (outcome instanceof Match<C> match) {
        matches.add(match);
      } else if (outcome instanceof Undecided<C> open) {
        undecided.add(open);
      } else {
        exclusions.add((Exclusion<C>) outcome);
      }
    }
  }
}
