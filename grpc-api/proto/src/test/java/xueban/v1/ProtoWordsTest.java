package xueban.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing, the unit in the name, and what the tools of other languages expect. */
class ProtoWordsTest {
  /** Other people's words for concept, item, learner, edition, response and layer. */
  private static final Set<String> BANNED =
      Set.of(
          "attempt",
          "chapter",
          "exercise",
          "kc",
          "knowledge",
          "level",
          "node",
          "problem",
          "pupil",
          "quiz",
          "skill",
          "student",
          "textbook",
          "tier",
          "topic",
          "user");

  /** A question is what a learner asks; an item is what xueban asks. */
  private static final Set<String> QUESTIONS =
      Set.of(
          "xueban.v1.AskRequest.question",
          "xueban.v1.AskRequest.earlier_questions",
          "xueban.v1.AskOnceRequest.question",
          "xueban.v1.AskOnceRequest.earlier_questions",
          "xueban.v1.FaqEntry.question",
          "xueban.v1.HandedQuestion.question_id",
          "xueban.v1.HandOffRequest.question_id",
          "xueban.v1.TakeQuestionRequest.question_id",
          "xueban.v1.AnswerQuestionRequest.question_id",
          "xueban.v1.CloseQuestionRequest.question_id");

  @Test
  void names_useTheWordsOfTheDesign() {
    List<String> names =
        Stream.of(
                ProtoFiles.services().map(service -> service.getName()),
                ProtoFiles.rpcs().map(rpc -> rpc.getName()),
                ProtoFiles.messages().map(Descriptor::getName),
                ProtoFiles.fields().map(FieldDescriptor::getName))
            .flatMap(all -> all)
            .toList();
    assertThat(names)
        .allSatisfy(name -> assertThat(words(name)).doesNotContainAnyElementsOf(BANNED));
    assertThat(ProtoFiles.fields().filter(field -> words(field.getName()).contains("question")))
        .extracting(FieldDescriptor::getFullName)
        .containsExactlyInAnyOrderElementsOf(QUESTIONS);
  }

  @Test
  void words_ofCamelAndSnake_areSplit() {
    assertThat(words("KnowledgePoint")).containsExactly("knowledge", "point");
    assertThat(words("student_ids")).containsExactly("id", "student");
  }

  @Test
  void requests_neverNameTheTenant() {
    Set<String> seen = new TreeSet<>();
    ProtoFiles.rpcs().forEach(rpc -> collect(rpc.getInputType(), seen));
    assertThat(seen).hasSizeGreaterThan(150).noneMatch(field -> field.contains("tenant"));
  }

  @Test
  void quantities_haveTheUnitInTheirName() {
    assertThat(ProtoFiles.fields().map(FieldDescriptor::getName).distinct().toList())
        .allSatisfy(
            name -> {
              Set<String> words = words(name);
              if (words.contains("duration") || words.contains("elapsed")) {
                assertThat(name).endsWith("_seconds");
              }
              if (words.contains("interval")) {
                assertThat(name).endsWith("_days");
              }
              if (words.contains("size")) {
                assertThat(name).isIn("page_size", "size_bytes");
              }
            });
  }

  @Test
  void enums_startWithUnspecified() {
    assertThat(ProtoFiles.enums().toList())
        .isNotEmpty()
        .allSatisfy(
            type -> {
              assertThat(type.getValues().getFirst().getNumber()).isZero();
              assertThat(type.getValues().getFirst().getName()).endsWith("_UNSPECIFIED");
            });
  }

  private static void collect(Descriptor message, Set<String> seen) {
    for (FieldDescriptor field : message.getFields()) {
      if (seen.add(field.getFullName()) && field.getType() == FieldDescriptor.Type.MESSAGE) {
        collect(field.getMessageType(), seen);
      }
    }
  }

  /** Returns the words of a name, lower case and without a plural's s. */
  private static Set<String> words(String name) {
    String snake = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return new TreeSet<>(List.of(snake.replaceAll("s(?=_|$)", "").split("_")));
  }
}
