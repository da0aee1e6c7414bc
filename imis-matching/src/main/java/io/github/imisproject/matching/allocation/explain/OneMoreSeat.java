package io.github.imisproject.matching.allocation.explain;

import io.github.imisproject.matching.allocation.Allocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one more unit of one service at one place would change.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place the place's id
 * @param service the service
 * @param moves who would be elsewhere
 * @param placedMore how many more parties would be placed; below 0 if fewer
 */
public record OneMoreSeat(String place, String service, List<Move> moves, int placedMore) {
  /** Copies the list. */
  public OneMoreSeat {
    moves = List.copyOf(moves);
  }

  /**
   * One party that would be elsewhere.
   *
   * @param party its id
   * @param from where it is; empty is unplaced
   * @param to where it would be; empty is unplaced
   */
  public record Move(String party, Optional<String> from, Optional<String> to) {}

  static OneMoreSeat between(Allocation now, Allocation then, String place, String service) {
    List<Move> moves = new ArrayList<>();
    now.assignment()
        .forEach(
            (party, from) -> {
              Optional<String> to = then.assignment().getOrDefault(party, Optional.empty());
              if (!from.equals(to)) {
                moves.add(new Move(party, from, to));
              }
            });
    return new OneMoreSeat(place, service, moves, then.placedCount() - now.placedCount());
  }

  /** Returns this as a statement. */
  public Statement statement() {
    Map<String, Object> arguments = new TreeMap<>();
    arguments.put("place", place);
    arguments.put("service", service);
    arguments.put("parties", moves.stream().map(Move::party).toList());
    arguments.put("more", placedMore);
    return new Statement(moves.isEmpty() ? "moreSeat.nothing" : "moreSeat.moves", arguments);
  }
}
