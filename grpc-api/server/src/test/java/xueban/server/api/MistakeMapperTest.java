package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.tutor.practice.Mistake;

class MistakeMapperTest {
  @Test
  void place_sortsAsTheBookDoes() {
    List<Mistake> mistakes = new ArrayList<>();
    for (Mistake.State state : Mistake.State.values()) {
      for (String at :
          List.of(
              "-1000-01-01T00:00:00Z",
              "1969-12-31T23:59:59.999999999Z",
              "1970-01-01T00:00:00Z",
              "2026-03-02T08:00:00.000000001Z",
              "2026-03-02T08:00:00Z",
              "9999-01-01T00:00:00Z")) {
        for (String item : List.of("a", "a-1", "b")) {
          mistakes.add(new Mistake(item, 1, List.of(), "", 1, Instant.parse(at), state));
        }
      }
    }
    assertThat(mistakes.stream().sorted(Comparator.comparing(MistakeMapper::place)).toList())
        .isEqualTo(mistakes.stream().sorted(Mistake.URGENT_FIRST).toList());
  }
}
