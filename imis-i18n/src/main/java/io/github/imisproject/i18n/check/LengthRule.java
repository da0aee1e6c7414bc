package io.github.imisproject.i18n.check;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A translation much longer or shorter than its source is likely cut, doubled or of another text.
 */
final class LengthRule implements Rule {
  private static final int LONGER = 4;
  private static final int LONGER_BY = 60;
  private static final int SHORTER = 5;
  private static final int SHORTER_BY = 10;

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    int own = texts.target().value.length();
    OptionalInt room = texts.options().maxLength();
    if (room.isPresent() && own > room.getAsInt()) {
      out.accept(finding(own, 1, room.getAsInt()));
      return;
    }
    texts
        .source()
        .ifPresent(
            source -> {
              int wanted = source.value.length();
              boolean syntax = source.message.isPresent() || texts.target().message.isPresent();
              boolean tooLong = own > LONGER * wanted + LONGER_BY;
              boolean tooShort = own > 0 && SHORTER * own + SHORTER_BY < wanted;
              if (!syntax && wanted > 0 && (tooLong || tooShort)) {
                out.accept(
                    finding(own, Math.max(1, wanted / SHORTER), LONGER * wanted + LONGER_BY));
              }
            });
  }

  private static Finding finding(int own, int least, int most) {
    return Finding.of(
        DefectKind.LENGTH,
        0,
        own,
        Map.of(
            "length", Integer.toString(own),
            "least", Integer.toString(least),
            "most", Integer.toString(most)));
  }
}
