package io.github.imisproject.matching;

import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Proposes a list, for tests. */
record ListSource<S, C>(List<C> all, Function<C, String> ids) implements CandidateSource<S, C> {
  @Override
  public Stream<C> candidates(S seeker, MatchContext context) {
    return all.stream();
  }

  @Override
  public Optional<C> find(String id, S seeker, MatchContext context) {
    return all.stream().filter(c -> ids.apply(c).equals(id)).findFirst();
  }

  @Override
  public String idOf(C candidate) {
    return ids.apply(candidate);
  }

  @Override
  public String dataHash() {
    return all.stream().map(ids).sorted().toList().toString();
  }
}
