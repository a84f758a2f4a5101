package xueban.tutor.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordingReaderTest {
  @Test
  void without_takenOverWhileAReadingFails_readsAgain() {
    AtomicReference<@Nullable WordingReader> next = new AtomicReference<>();
    AtomicReference<@Nullable WordingReader> first = new AtomicReference<>();
    WordingReader reader =
        new WordingReader(
            new QuestionReader(
                language -> {
                  WordingReader running = first.getAndSet(null);
                  if (running != null) {
                    next.set(running.without(Set.of()));
                    throw new IllegalStateException("no memory");
                  }
                  return Optional.empty();
                }));
    first.set(reader);
    assertThatThrownBy(() -> reader.read(List.of("怎么退班"), Map.of())).hasMessage("no memory");
    WordingReader after = next.get();
    assertThat(after).isNotNull();
    assertThat(after.read(List.of("怎么退班"), Map.of())).containsOnlyKeys("怎么退班");
  }
}
