package xueban.tutor.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.tutor.answer.draft.DraftSentence;

class DraftReadersTest {
  private final List<DraftSentence> sentences = new ArrayList<>();

  private void lines(String text) {
    DraftLines lines = new DraftLines(sentences::add);
    text.chars().forEach(c -> lines.feed(String.valueOf((char) c)));
    lines.finish();
  }

  @Test
  void lines_numbersAtTheEndOnly_marksGo() {
    lines("- 甲[1]。\n2. 乙，见[3]图。【1，2】\n\n丙没有出处\n丁 [1] [2]");
    assertThat(sentences)
        .containsExactly(
            new DraftSentence("甲。", List.of(1)),
            new DraftSentence("乙，见[3]图。", List.of(1, 2)),
            new DraftSentence("丙没有出处", List.of()),
            new DraftSentence("丁", List.of(1, 2)));
  }

  @Test
  void lines_tooLong_areLeftOut() {
    lines("长".repeat(3_000) + "[1]\n短。[1]");
    assertThat(sentences).containsExactly(new DraftSentence("短。", List.of(1)));
  }

  @Test
  void objects_inPieces_bracketsInText_andRubbishAround() {
    DraftObjects objects = new DraftObjects(sentences::add);
    String json =
        "```json {\"sentences\": [{\"text\": \"集合 {1, \\\"2\\\"}\", \"passages\": [1]}, 7,"
            + " {\"text\": 3}, {\"text\": \"\"}, {\"passages\": [\"x\"], \"text\": \"乙\"},"
            + " {\"text\":";
    json.chars().forEach(c -> objects.feed(String.valueOf((char) c)));
    objects.finish();
    assertThat(sentences)
        .containsExactly(
            new DraftSentence("集合 {1, \"2\"}", List.of(1)),
            new DraftSentence("3", List.of()),
            new DraftSentence("乙", List.of(0)));
  }

  @Test
  void events_inAnyPieces_areTheSame() {
    byte[] bytes =
        ": hello\r\ndata: 一\r\ndata:二\r\n\r\nevent: x\nid: 7\n\ndata: {\"三\": 1}\n\ndata: open"
            .getBytes(StandardCharsets.UTF_8);
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      EventStream stream = new EventStream();
      List<String> events = new ArrayList<>();
      for (int at = 0; at < bytes.length; ) {
        int end = Math.min(bytes.length, at + 1 + random.nextInt(5));
        events.addAll(stream.feed(Arrays.copyOfRange(bytes, at, end)));
        at = end;
      }
      assertThat(events).as("seed %d", seed).containsExactly("一\n二", "{\"三\": 1}");
    }
  }

  @Test
  void spoken_thinkingInAnyPieces_goes() {
    for (String text :
        List.of("<think>甲</think>乙<think>", "乙<think>", " <think></think>乙<think>")) {
      SpokenText spoken = new SpokenText();
      StringBuilder said = new StringBuilder();
      text.chars().forEach(c -> said.append(spoken.feed(String.valueOf((char) c))));
      assertThat(said.append(spoken.rest()).toString()).isEqualTo("乙<think>");
    }
    SpokenText open = new SpokenText();
    assertThat(open.feed("<think>只想不说") + open.rest()).isEmpty();
    SpokenText begun = new SpokenText();
    assertThat(begun.feed("<thi") + begun.rest()).isEqualTo("<thi");
  }
}
