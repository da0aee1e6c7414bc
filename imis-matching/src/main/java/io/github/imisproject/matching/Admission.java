package io.github.imisproject.matching;

import java.util.List;
import java.util.function.Predicate;

/**
 * How a seeker enters: what the engine may see of it, for which candidates.
 *
 * <p>For a person this is the consent gate, which makes one view for each purpose. Only this
 * package can supply another, so nothing gets round the gate.
 */
interface Admission<P, S, C> {
  /** Returns the lanes of one request; each candidate belongs to at most one. */
  List<Lane<S, C>> lanes(MatchRequest<P> request);

  /** Returns the ids of the consents the lanes rest on, in order. */
  List<String> consentIds(MatchRequest<P> request);

  /**
   * One view of the seeker and the candidates it may be compared with.
   *
   * @param seeker what may be seen
   * @param serves whether a candidate belongs to this lane
   */
  record Lane<S, C>(S seeker, Predicate<C> serves) {}

  /** Returns an admission for seekers that are nobody's personal data, such as an offer. */
  static <S, C> Admission<S, S, C> open() {
    return new Admission<>() {
      @Override
      public List<Lane<S, C>> lanes(MatchRequest<S> request) {
        return List.of(new Lane<>(request.seeker(), candidate -> true));
      }

      @Override
      public List<String> consentIds(MatchRequest<S> request) {
        return List.of();
      }
    };
  }
}
